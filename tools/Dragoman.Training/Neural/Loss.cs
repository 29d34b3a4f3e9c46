using System.Numerics.Tensors;

namespace Dragoman.Training.Neural;

/// <summary>The loss of one choice among several.</summary>
internal static class Loss
{
    /// <summary>Cross entropy; writes its gradient by the scores, times <paramref name="weight"/>.</summary>
    public static double CrossEntropy(ReadOnlySpan<float> scores, int gold, float weight, float smoothing, Span<float> gradient)
    {
        TensorPrimitives.SoftMax(scores, gradient);
        var p = gradient[gold];
        if (smoothing > 0)
            TensorPrimitives.Subtract(gradient, smoothing / scores.Length, gradient);
        gradient[gold] -= 1 - smoothing;
        TensorPrimitives.Multiply(gradient, weight, gradient);
        return -Math.Log(Math.Max(p, 1e-12));
    }
}
