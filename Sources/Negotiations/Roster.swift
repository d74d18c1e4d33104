/// Things with ids, in the order they were written, found by id in constant time.
///
/// The first of two with one id wins; the second is refused and handed back, never dropped.
public struct Roster<Element: Identifiable> {
  private var elements: [Element] = []
  private var positions: [Element.ID: Int] = [:]

  /// An empty roster.
  public init() {}

  /// A roster of `elements`; of two with one id the first is kept.
  public init(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  /// Adds `element` at the end, or returns `false` where its id is taken.
  @discardableResult
  public mutating func insert(_ element: Element) -> Bool {
    guard positions[element.id] == nil else { return false }
    positions[element.id] = elements.count
    elements.append(element)
    return true
  }

  /// The element with `id`. Setting replaces one that is there or adds at the end; setting `nil`
  /// does nothing.
  public subscript(id: Element.ID) -> Element? {
    get { positions[id].map { elements[$0] } }
    set {
      guard let newValue else { return }
      precondition(newValue.id == id, "An element stands under its own id.")
      if let position = positions[id] {
        elements[position] = newValue
      } else {
        insert(newValue)
      }
    }
  }
}

extension Roster: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { elements.startIndex }
  /// The position after the last.
  public var endIndex: Int { elements.endIndex }
  /// The element at a position.
  public subscript(position: Int) -> Element { elements[position] }
}

extension Roster: Equatable where Element: Equatable {
  /// Whether both hold the same elements in the same order.
  public static func == (left: Self, right: Self) -> Bool { left.elements == right.elements }
}

extension Roster: Sendable where Element: Sendable, Element.ID: Sendable {}
