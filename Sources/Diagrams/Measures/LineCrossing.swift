import Foundation

/// A place where two lines cross.
struct LineCrossing {
  let point: Point
  /// The angle between the lines in degrees, at most 90.
  let angle: Double

  /// The places where two lines of straight pieces cross, each once.
  static func all(of one: [Point], _ other: [Point]) -> [LineCrossing] {
    guard let first = PageRectangle(around: one)?.grown(by: 0.01),
      let second = PageRectangle(around: other)?.grown(by: 0.01), first.overlaps(second)
    else { return [] }
    var found: [LineCrossing] = []
    for (a, b) in zip(one, one.dropFirst()) {
      guard max(a.x, b.x) >= second.left, min(a.x, b.x) <= second.right,
        max(a.y, b.y) >= second.top, min(a.y, b.y) <= second.bottom
      else { continue }
      for (c, d) in zip(other, other.dropFirst()) {
        guard let crossing = LineCrossing(a, b, c, d),
          !found.contains(where: { Polyline.distance($0.point, crossing.point) < 0.5 })
        else { continue }
        found.append(crossing)
      }
    }
    return found
  }

  /// Where two straight pieces cross; `nil` where they do not.
  private init?(_ a: Point, _ b: Point, _ c: Point, _ d: Point) {
    guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x),
      max(a.y, b.y) >= min(c.y, d.y), max(c.y, d.y) >= min(a.y, b.y)
    else { return nil }
    let (rx, ry) = (b.x - a.x, b.y - a.y)
    let (sx, sy) = (d.x - c.x, d.y - c.y)
    let area = rx * sy - ry * sx
    guard abs(area) > 1e-12 else { return nil }
    let (qx, qy) = (c.x - a.x, c.y - a.y)
    let t = (qx * sy - qy * sx) / area
    let u = (qx * ry - qy * rx) / area
    guard t >= 0, t < 1, u >= 0, u < 1 else { return nil }
    point = (a.x + t * rx, a.y + t * ry)
    let lengths = (rx * rx + ry * ry).squareRoot() * (sx * sx + sy * sy).squareRoot()
    angle = acos(min(1, abs(rx * sx + ry * sy) / lengths)) * 180 / .pi
  }
}
