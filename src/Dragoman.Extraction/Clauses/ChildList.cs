namespace Dragoman.Extraction;

/// <summary>The children of a word in the order of the text, to walk over without allocating.</summary>
public readonly struct ChildList(int first, int[] nextSibling)
{
    public Enumerator GetEnumerator() => new(first, nextSibling);

    public struct Enumerator(int first, int[] nextSibling)
    {
        private int next = first;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (next < 0)
                return false;
            Current = next;
            next = nextSibling[next];
            return true;
        }
    }
}
