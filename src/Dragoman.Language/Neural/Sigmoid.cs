using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>The logistic function, sixteen values at once, good to six digits; the gates of a recurrent layer need it often.</summary>
internal static class Sigmoid
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        // e^-x = 2^n · 2^r with n whole and |r| <= 1/2, where a polynomial is exact enough.
        var t = Vector512.Clamp(x * -1.44269504f, Vector512.Create(-100f), Vector512.Create(100f));
        var n = Vector512.Round(t);
        var r = t - n;
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(1.3333558e-3f), r, Vector512.Create(9.6181291e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.5504109e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(2.4022651e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(6.9314718e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512<float>.One);
        var scale = ((Vector512.ConvertToInt32Native(n) + Vector512.Create(127)) << 23).AsSingle();
        return Vector512<float>.One / Vector512.FusedMultiplyAdd(p, scale, Vector512<float>.One);
    }
}
