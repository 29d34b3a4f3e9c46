using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Dragoman.Model;

namespace Dragoman.Intake;

/// <summary>
/// Fetches one address: every connection goes to an address that was checked after its name was resolved, redirects are walked one by one
/// under the same check, and size, time and decompression are bounded. Thread-safe; made once.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchLimits limits;
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly string agent;

    public Fetcher(FetchLimits limits, TimeProvider time, string agent)
    {
        this.limits = limits;
        this.time = time;
        this.agent = agent;
        client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                UseCookies = false,
                UseProxy = false,
                ConnectTimeout = limits.Time,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 128,
                ConnectCallback = GuardedDial.To(limits.Allowed),
            })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public async Task<FetchOutcome> FetchAsync(string address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limits.Time, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await FollowAsync(address, etag, lastModified, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail(address, "answer", $"took longer than {limits.Time.TotalSeconds:0} seconds", isTransient: true);
        }
        catch (HttpRequestException broken) when (Forbidden(broken) is { } forbidden)
        {
            return Fail(address, "address", forbidden, isTransient: false);
        }
        catch (HttpRequestException broken)
        {
            var stage = broken.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError ? "connect" : "answer";
            return Fail(address, stage, broken.InnerException?.Message ?? broken.Message, isTransient: true);
        }
        catch (InvalidDataException broken)
        {
            return Fail(address, "content", broken.Message, isTransient: false);
        }
        catch (IOException broken)
        {
            return Fail(address, "answer", broken.Message, isTransient: true);
        }
    }

    public void Dispose() => client.Dispose();

    private static string? Forbidden(Exception? broken)
    {
        for (; broken is not null; broken = broken.InnerException)
        {
            if (broken is ForbiddenAddressException forbidden)
                return forbidden.Message;
        }
        return null;
    }

    private async Task<FetchOutcome> FollowAsync(string address, string? etag, string? lastModified, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at))
            return Fail(address, "address", "is no address", isTransient: false);
        for (var hops = 0; hops <= limits.Redirects; hops++)
        {
            if (AddressGuard.Refuses(at) is { } refusal)
                return Fail(address, "address", refusal, isTransient: false);
            using var request = Request(at, etag, lastModified);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
            {
                if (response.Headers.Location is not { } next)
                    return Fail(address, "answer", "redirects to nowhere", isTransient: false);
                at = next.IsAbsoluteUri ? next : new Uri(at, next);
                continue;
            }
            return await AnswerAsync(address, at, response, cancellation).ConfigureAwait(false);
        }
        return Fail(address, "answer", $"redirects more than {limits.Redirects} times", isTransient: false);
    }

    private HttpRequestMessage Request(Uri at, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.UserAgent.ParseAdd(agent);
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br, deflate");
        if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var tag))
            request.Headers.IfNoneMatch.Add(tag);
        if (lastModified is not null && DateTimeOffset.TryParse(lastModified, CultureInfo.InvariantCulture, out var day))
            request.Headers.IfModifiedSince = day;
        return request;
    }

    private async Task<FetchOutcome> AnswerAsync(string address, Uri at, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FetchOutcome { IsUnchanged = true };
        var status = (int)response.StatusCode;
        if (status is < 200 or > 299)
        {
            var failed = Fail(address, "answer", $"answers {status} {response.ReasonPhrase}".TrimEnd(), status is 408 or 425 or 429 or >= 500);
            return failed with { Failure = failed.Failure! with { RetryAfter = RetryAfter(response) } };
        }
        if (response.Content.Headers.ContentLength > limits.Bytes)
            throw new InvalidDataException($"is larger than {limits.Bytes >> 20} MB");
        var content = await ContentAsync(response, cancellation).ConfigureAwait(false);
        return new FetchOutcome
        {
            Page = new Page(address, content) { Url = at.AbsoluteUri, MediaType = response.Content.Headers.ContentType?.ToString() },
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date is { } date ? date - time.GetUtcNow() : null);

    private async Task<ReadOnlyMemory<byte>> ContentAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var raw = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var counting = new CountedStream(raw);
        var encoding = response.Content.Headers.ContentEncoding.LastOrDefault()?.ToLowerInvariant();
        await using Stream content = encoding switch
        {
            null or "" or "identity" => counting,
            "gzip" or "x-gzip" => new GZipStream(counting, CompressionMode.Decompress),
            "deflate" => new ZLibStream(counting, CompressionMode.Decompress),
            "br" => new BrotliStream(counting, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"its content encoding {encoding} can't be undone"),
        };
        var bytes = new byte[64 << 10];
        var length = 0;
        while (true)
        {
            var read = await content.ReadAsync(bytes.AsMemory(length), cancellation).ConfigureAwait(false);
            if (read == 0)
                return bytes.AsMemory(0, length);
            length += read;
            if (length > limits.Bytes)
                throw new InvalidDataException($"is larger than {limits.Bytes >> 20} MB");
            if (length > IntakeLimits.Default.RatioFrom && length > IntakeLimits.Default.Ratio * Math.Max(1, counting.Count))
                throw new InvalidDataException($"expands more than {IntakeLimits.Default.Ratio}-fold");
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, limits.Bytes + 1L));
        }
    }

    private static FetchOutcome Fail(string address, string stage, string reason, bool isTransient) =>
        new() { Failure = new FetchFailure(address, stage, reason, isTransient) };

    /// <summary>Counts what is read asynchronously through it.</summary>
    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Count += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
