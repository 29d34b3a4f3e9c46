using Dragoman.Model;
using NodaTime;

namespace Dragoman.Intake;

/// <summary>What a format may know of the run it reads in: its limits, how deep it stands, and the door to the other formats.</summary>
public sealed class IntakeContext
{
    private readonly Func<Page, IntakeContext, IEnumerable<IntakeOutcome>> read;

    internal IntakeContext(
        IntakeLimits limits, Budget budget, int depth, LocalDate? today, Func<Page, IntakeContext, IEnumerable<IntakeOutcome>> read, CancellationToken cancellation)
    {
        Limits = limits;
        Budget = budget;
        Depth = depth;
        Today = today;
        Cancellation = cancellation;
        this.read = read;
    }

    public IntakeLimits Limits { get; }

    /// <summary>What the top page and everything inside it may cost.</summary>
    public Budget Budget { get; }

    /// <summary>How many containers stand around the page: 0 for what the host gave.</summary>
    public int Depth { get; }

    /// <summary>The day of reading, or null where the host gives no clock.</summary>
    public LocalDate? Today { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The stories of a page that lies inside this one (a member of an archive, an attachment).</summary>
    public IEnumerable<IntakeOutcome> Inside(Page page) => Depth >= Limits.Nesting
        ? [IntakeOutcome.Fail(page.Input, $"lies more than {Limits.Nesting} containers deep")]
        : read(page, new IntakeContext(Limits, Budget, Depth + 1, Today, read, Cancellation));
}
