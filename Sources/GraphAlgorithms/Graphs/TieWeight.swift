/// What a shared event is worth to a tie, when events are turned into ties between actors.
public enum TieWeight: Hashable, Sendable, CaseIterable {
  /// 1 for each event two actors share.
  ///
  /// A conference of fifty then weighs on each pair as much as a talk of two, and gives each of its
  /// members 49.
  case count
  /// 1/(*k* − 1) for each event of *k* actors that two of them share: an actor's strength is the number
  /// of meetings it shared with anyone.
  ///
  /// Reference: M. E. J. Newman, "Scientific Collaboration Networks II", Physical Review E 64 (2001),
  /// https://doi.org/10.1103/PhysRevE.64.016132.
  case newman
  /// The events two actors share over the events either took part in: 1 for those always together.
  ///
  /// Reference: P. Jaccard, "The Distribution of the Flora in the Alpine Zone", New Phytologist 11 (1912),
  /// https://doi.org/10.1111/j.1469-8137.1912.tb05611.x.
  case jaccard
}

/// Which events make ties.
public enum TieKind: Hashable, Sendable, CaseIterable {
  /// Meetings tie all present to one another, messages their senders to their recipients, and no tie
  /// has a direction.
  case all
  /// Only events at which everyone tells everyone.
  case presence
  /// Only messages; a tie goes from sender to recipient.
  case messages
}
