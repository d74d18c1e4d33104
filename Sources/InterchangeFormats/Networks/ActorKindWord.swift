internal import Documents
internal import Negotiations

/// The words by which graphs of other programs say what kind of actor a node is.
enum ActorKindWord {
  /// The kind that `text` means: `Country`, `organization`; `nil` where it means none.
  static func meaning(of text: String) -> Actor.Kind? {
    let word = text.trimmed.lowercased()
    return Actor.Kind(rawValue: word) ?? kinds[word]
  }

  private static let kinds: [String: Actor.Kind] = {
    var kinds: [String: Actor.Kind] = [:]
    for (kind, words) in [
      (
        Actor.Kind.person,
        ["people", "individual", "human", "man", "woman", "лицо", "персона", "人物"]
      ),
      (.state, ["country", "nation", "nation state", "страна", "государство", "国家", "國家"]),
      (.government, ["ministry", "cabinet", "правительство", "政府"]),
      (.party, ["political party", "партия", "政党", "政黨"]),
      (.delegation, ["mission", "embassy", "делегация", "代表团", "代表團"]),
      (
        .organisation,
        ["organization", "org", "institution", "company", "igo", "ngo", "организация", "组织", "組織"]
      ),
      (.group, ["committee", "faction", "группа", "团体", "團體"]),
    ] {
      for word in words { kinds[word] = kind }
    }
    return kinds
  }()
}
