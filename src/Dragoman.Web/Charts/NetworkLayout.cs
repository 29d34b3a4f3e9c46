using Dragoman.Web.Questions;

namespace Dragoman.Web.Charts;

/// <summary>
/// Where the parties of a network stand: those that deal with each other draw together, all keep apart (Fruchterman and Reingold, 1991). It
/// begins on a circle and uses no chance, so that a page looks the same when it is opened again.
/// </summary>
public static class NetworkLayout
{
    private const int Steps = 220;
    private const double Gravity = 0.6;

    /// <returns>Points in a field of the given size, in the order of the parties.</returns>
    public static IReadOnlyList<(double X, double Y)> Of(NetworkView network, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(network);
        var count = network.Parties.Count;
        var places = Circle(count, width, height);
        if (count < 3)
            return places;
        var at = network.Parties.Select((member, index) => (member.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        var near = Math.Sqrt(width * height / count) * 0.7;
        var moves = new (double X, double Y)[count];
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(moves);
            Repel(places, moves, near);
            foreach (var tie in network.Ties)
                Attract(places, moves, at[tie.One], at[tie.Other], near);
            Gather(places, moves, width / 2, height / 2);
            Move(places, moves, width / 8 * (1 - step / (double)Steps) + 0.5);
        }
        return Fit(places, width, height);
    }

    private static (double X, double Y)[] Circle(int count, double width, double height)
    {
        var places = new (double X, double Y)[count];
        for (var i = 0; i < count; i++)
        {
            var angle = 2 * Math.PI * i / Math.Max(1, count);
            places[i] = (width / 2 + width * 0.38 * Math.Cos(angle), height / 2 + height * 0.38 * Math.Sin(angle));
        }
        return places;
    }

    private static void Repel((double X, double Y)[] places, (double X, double Y)[] moves, double near)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                if (i == j)
                    continue;
                var (x, y) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
                var square = Math.Max(1, x * x + y * y);
                moves[i] = (moves[i].X + x / square * near * near, moves[i].Y + y / square * near * near);
            }
        }
    }

    private static void Attract((double X, double Y)[] places, (double X, double Y)[] moves, int one, int other, double near)
    {
        var (x, y) = (places[one].X - places[other].X, places[one].Y - places[other].Y);
        var pull = Math.Sqrt(x * x + y * y) / near;
        moves[one] = (moves[one].X - x * pull, moves[one].Y - y * pull);
        moves[other] = (moves[other].X + x * pull, moves[other].Y + y * pull);
    }

    /// <summary>What is tied to nothing else would drift away.</summary>
    private static void Gather((double X, double Y)[] places, (double X, double Y)[] moves, double x, double y)
    {
        for (var i = 0; i < places.Length; i++)
            moves[i] = (moves[i].X + (x - places[i].X) * Gravity, moves[i].Y + (y - places[i].Y) * Gravity);
    }

    private static void Move((double X, double Y)[] places, (double X, double Y)[] moves, double longest)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var length = Math.Max(0.01, Math.Sqrt(moves[i].X * moves[i].X + moves[i].Y * moves[i].Y));
            var step = Math.Min(length, longest) / length;
            places[i] = (places[i].X + moves[i].X * step, places[i].Y + moves[i].Y * step);
        }
    }

    private static (double X, double Y)[] Fit((double X, double Y)[] places, double width, double height)
    {
        var (left, right) = (places.Min(place => place.X), places.Max(place => place.X));
        var (top, bottom) = (places.Min(place => place.Y), places.Max(place => place.Y));
        return [.. places.Select(place => ((place.X - left) / Math.Max(1, right - left) * width, (place.Y - top) / Math.Max(1, bottom - top) * height))];
    }
}
