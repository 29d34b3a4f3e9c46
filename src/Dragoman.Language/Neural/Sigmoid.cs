using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Language;

/// <summary>The logistic function, eight values at once, good to six digits; the gates of a recurrent layer need it often.</summary>
internal static class Sigmoid
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Of(Vector256<float> x)
    {
        // e^-x = 2^n · 2^r with n whole and |r| <= 1/2, where a polynomial is exact enough.
        var t = Vector256.Clamp(x * -1.44269504f, Vector256.Create(-100f), Vector256.Create(100f));
        var n = Vector256.Round(t);
        var r = t - n;
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(1.3333558e-3f), r, Vector256.Create(9.6181291e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.5504109e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(2.4022651e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(6.9314718e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256<float>.One);
        var scale = ((Vector256.ConvertToInt32Native(n) + Vector256.Create(127)) << 23).AsSingle();
        return Vector256<float>.One / Vector256.FusedMultiplyAdd(p, scale, Vector256<float>.One);
    }
}
