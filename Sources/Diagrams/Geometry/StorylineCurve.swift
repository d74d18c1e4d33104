/// The smooth curve that a line of a storyline follows: through its depth at each moment, monotone
/// between two moments, and level where it turns.
struct StorylineCurve {
  /// The place of each moment along the axis of time, in points.
  let times: [Double]
  /// The depth of the line at each moment.
  let depths: [Double]
  private let slopes: [Double]

  /// Creates a curve that runs level at the moments in `level`, so that it enters a meeting squarely.
  init(times: [Double], depths: [Double], level: Set<Int>) {
    self.times = times
    self.depths = depths
    let steps = zip(times, times.dropFirst()).map { max(0.01, $1 - $0) }
    let rises = zip(zip(depths, depths.dropFirst()), steps).map { ($0.1 - $0.0) / $1 }
    slopes = times.indices.map { moment in
      guard moment > 0, moment < times.count - 1, !level.contains(moment) else { return 0 }
      let (before, after) = (rises[moment - 1], rises[moment])
      // The harmonic mean keeps the curve monotone (Fritsch and Butland).
      return before * after > 0 ? 2 * before * after / (before + after) : 0
    }
  }

  /// The control points of the Bézier curve from one moment to another.
  func controls(from first: Int, to last: Int) -> [(time: Double, depth: Double)] {
    var points = [(time: times[first], depth: depths[first])]
    for moment in first..<last {
      let third = (times[moment + 1] - times[moment]) / 3
      points.append((times[moment] + third, depths[moment] + slopes[moment] * third))
      points.append((times[moment + 1] - third, depths[moment + 1] - slopes[moment + 1] * third))
      points.append((times[moment + 1], depths[moment + 1]))
    }
    return points
  }

  /// The depth of the line at `time`.
  func depth(at time: Double) -> Double {
    guard let next = times.firstIndex(where: { $0 >= time }) else { return depths.last ?? 0 }
    guard next > 0 else { return depths.first ?? 0 }
    let (start, length) = (times[next - 1], times[next] - times[next - 1])
    guard length > 0 else { return depths[next] }
    let (t, s) = ((time - start) / length, 1 - (time - start) / length)
    let from = depths[next - 1]
    let to = depths[next]
    let leaving = from + slopes[next - 1] * length / 3
    let arriving = to - slopes[next] * length / 3
    return s * s * s * from + 3 * s * s * t * leaving + 3 * s * t * t * arriving + t * t * t * to
  }
}
