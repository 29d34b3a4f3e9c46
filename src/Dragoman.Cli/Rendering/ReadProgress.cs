using System.Diagnostics;

namespace Dragoman.Cli.Rendering;

/// <summary>
/// How far a run is, on standard error where that is a terminal: of a large file a bar, a rate and an end in sight; of anything that takes
/// more than two seconds how many stories are read.
/// </summary>
internal sealed class ReadProgress : IDisposable
{
    private const int PatienceMilliseconds = 2000;
    private const int EveryMilliseconds = 500;

    private readonly Lock gate = new();
    private readonly Timer? timer;
    private long count;
    private int length;
    private bool hasBar;

    public ReadProgress()
    {
        // Where the records themselves come to the terminal they show how far the run is.
        if (isShown && Console.IsOutputRedirected)
            timer = new Timer(_ => DrawCount(), null, PatienceMilliseconds, EveryMilliseconds);
    }

    /// <summary>One more story is done with.</summary>
    public void Count() => Interlocked.Increment(ref count);

    /// <summary>Smaller files are read before anybody asks.</summary>
    private const long SmallestShown = 32 << 20;

    private const int Width = 24;

    private readonly bool isShown = !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long drawn;
    private bool isOpen;

    /// <summary>The stream, watched.</summary>
    public Stream Watch(FileStream file, string name) => isShown && file.Length >= SmallestShown ? new Watched(file, name, this) : file;

    public void Dispose()
    {
        timer?.Dispose();
        lock (gate)
        {
            if (isOpen)
                Console.Error.WriteLine();
        }
    }

    private void DrawCount()
    {
        lock (gate)
        {
            if (hasBar)
                return;
            isOpen = true;
            var done = Interlocked.Read(ref count);
            var line = $"{done} {(done == 1 ? "story" : "stories")} read, {TimeSpan.FromMilliseconds(watch.ElapsedMilliseconds):hh\\:mm\\:ss}";
            Console.Error.Write($"\r{line.PadRight(length)}");
            length = line.Length;
        }
    }

    private void Draw(string name, long position, long length, long started)
    {
        var now = watch.ElapsedMilliseconds;
        if (now - drawn < 200 && position < length)
            return;
        drawn = now;
        hasBar = true;
        isOpen = true;
        var seconds = Math.Max(0.001, (now - started) / 1000.0);
        var rate = position / seconds;
        var left = TimeSpan.FromSeconds(Math.Min(359_999, (length - position) / Math.Max(1, rate)));
        var done = length == 0 ? Width : (int)(position * Width / length);
        Console.Error.Write($"\r{Terminal.OneLine(name)} [{new string('#', done)}{new string('.', Width - done)}] {position * 100 / Math.Max(1, length),3}%  {rate / 1e6:F1} MB/s  {left:hh\\:mm\\:ss} left ");
    }

    private sealed class Watched(FileStream file, string name, ReadProgress progress) : Stream
    {
        private readonly long started = progress.watch.ElapsedMilliseconds;

        public override bool CanRead => true;

        public override bool CanSeek => file.CanSeek;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position { get => file.Position; set => file.Position = value; }

        public override int Read(Span<byte> buffer)
        {
            var read = file.Read(buffer);
            progress.Draw(name, file.Position, file.Length, started);
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                file.Dispose();
            base.Dispose(disposing);
        }
    }
}
