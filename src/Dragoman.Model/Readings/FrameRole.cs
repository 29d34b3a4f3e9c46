namespace Dragoman.Model;

/// <summary>How a candidate stands to a frame: the share of each role; what is left to one is that it plays none.</summary>
/// <param name="Candidate">Its number among the candidates that were asked for.</param>
public readonly record struct FrameRole(int Candidate, float Party, float Host, float Visitor, float From, float To, float When, float Where)
{
    /// <summary>How sure it is that the candidate takes part, on whichever side.</summary>
    public float Takes => Party + Host + Visitor + From + To;

    /// <summary>The likeliest side of one that takes part; null where it has none.</summary>
    public Side? Side
    {
        get
        {
            var (side, best) = ((Side?)null, Party);
            foreach (var (other, score) in (ReadOnlySpan<(Side, float)>)[(Model.Side.Host, Host), (Model.Side.Visitor, Visitor), (Model.Side.From, From), (Model.Side.To, To)])
            {
                if (score > best)
                    (side, best) = (other, score);
            }
            return side;
        }
    }
}
