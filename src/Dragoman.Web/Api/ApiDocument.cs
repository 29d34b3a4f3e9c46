using System.Text.Json;
using System.Text.Json.Serialization;
using Dragoman.Model;
using Dragoman.Records;
using Dragoman.Web.Access;
using Dragoman.Web.Assets;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Dragoman.Web.Api;

/// <summary>The API's description (OpenAPI) and the page to try it, and the rules by which it writes JSON.</summary>
internal static class ApiDocument
{
    private const string ScalarFolder = "/api/scalar";

    private static readonly string Page = $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>API – Dragoman</title>
            <link rel="icon" type="image/svg+xml" href="{AssetEndpoints.Address("mark.svg")}" />
        </head>
        <body>
            <div id="app"></div>
            <noscript><p>This page needs script; the description itself is <a href="{Address}">{Address}</a>.</p></noscript>
            <script src="{ScalarFolder}/scalar.js"></script>
            <script src="{AssetEndpoints.Address("api.js")}"></script>
        </body>
        </html>
        """;

    private const string Address = ApiRoutes.Prefix + "/openapi.json";

    public static void AddServices(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            var format = DealingFormat.Options();
            json.SerializerOptions.PropertyNamingPolicy = format.PropertyNamingPolicy;
            json.SerializerOptions.DictionaryKeyPolicy = format.DictionaryKeyPolicy;
            json.SerializerOptions.Encoder = format.Encoder;
            json.SerializerOptions.MaxDepth = format.MaxDepth;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter<Role>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            foreach (var converter in format.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        services.AddOpenApi(document =>
        {
            document.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((described, _, _) =>
            {
                described.Info = new OpenApiInfo { Title = "Dragoman", Version = "v1", Description = "The diplomatic record: who met whom, where, when, who said what, what comes next." };
                described.Servers = [];
                return Task.CompletedTask;
            });
            document.AddSchemaTransformer(DescribeListsAsync);
        });
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapOpenApi(Address).RequireAuthorization(nameof(Role.Reader));
        // The package's own page has a script within it, which the desk's policy forbids: its script is taken, the page is ours.
        app.MapScalarApiReference(ScalarFolder, page => page.WithOpenApiRoutePattern(Address).DisableDefaultFonts());
        app.MapGet("/api/docs", () => Results.Content(Page, "text/html; charset=utf-8")).RequireAuthorization(nameof(Role.Reader)).ExcludeFromDescription();
    }

    /// <summary>A list of ours is an array; its converter hides that from the generator.</summary>
    private static async Task DescribeListsAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(Span))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Integer };
            schema.Description = "Begin and end in the story's text, in UTF-16 code units.";
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellation).ConfigureAwait(false);
        }
    }
}
