extension Double {
  /// The number without a point where it is whole.
  package var shortText: String {
    if let whole = Int(exactly: self), whole.magnitude < 1 << 53 { return String(whole) }
    return String(self)
  }
}
