import Foundation

/// How large a drawing is that Graphviz has laid out, in points.
struct LayoutSize {
  let width: Double
  let height: Double

  /// The size of a layout written as JSON: its bounding box.
  init?(json: [UInt8]) {
    guard let layout = try? JSONDecoder().decode(Layout.self, from: Data(json)) else { return nil }
    let corners = layout.bb.split(separator: ",").compactMap { Double($0) }
    guard corners.count == 4 else { return nil }
    width = corners[2] - corners[0]
    height = corners[3] - corners[1]
  }

  private struct Layout: Decodable {
    var bb: String
  }
}
