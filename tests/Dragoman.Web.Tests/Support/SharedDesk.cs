[assembly: AssemblyFixture(typeof(Dragoman.Web.Tests.SharedDesk))]

namespace Dragoman.Web.Tests;

/// <summary>One desk with a little of everything, for all tests that only read.</summary>
public sealed class SharedDesk : IAsyncLifetime
{
    internal SomeDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Desk = await SomeDesk.WithNewsAsync();

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
