using System.Collections.Frozen;
using System.Reflection;
using Dragoman.Records;
using Dragoman.Web.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Dragoman.Web.Api;

/// <summary>Refuses a parameter that a route does not have: a filter that is mistyped must not look like one that found everything.</summary>
internal static class KnownParameters
{
    public static void Use(RouteGroupBuilder api) => api.AddEndpointFilterFactory((route, next) =>
    {
        var known = Names(route.MethodInfo).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        return call =>
        {
            foreach (var name in call.HttpContext.Request.Query.Keys)
            {
                if (!known.Contains(name))
                    throw new StoreException(known.Count == 0 ? $"there is no parameter '{name}': this takes none"
                        : $"there is no parameter '{name}': {string.Join(", ", known.Order(StringComparer.Ordinal))} are");
            }
            return next(call);
        };
    });

    private static IEnumerable<string> Names(MethodInfo method)
    {
        foreach (var parameter in method.GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(string[]) || type == typeof(DateTimeOffset))
                yield return parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!;
        }
        if (method.GetCustomAttribute<AskedAttribute>() is null)
            yield break;
        foreach (var name in Asked.Names)
            yield return name;
    }
}
