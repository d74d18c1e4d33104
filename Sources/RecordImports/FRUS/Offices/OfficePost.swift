internal import Documents

/// An office as the Office of the Historian files it: a role at a post.
struct OfficePost: Hashable {
  var role: String
  /// The country; empty for an office of the Department.
  var post: String

  /// What a title may be filed as: “Ambassador in the Soviet Union” is an ambassador at `russia`.
  static func candidates(for title: String) -> [OfficePost] {
    let title = title.lowercased()
    for (word, roles) in missions {
      for join in [" in ", " to "] where title.hasPrefix(word + join) {
        let country = title.dropFirst(word.count + join.count)
        let slug = RecordID.slug(String(country.hasPrefix("the ") ? country.dropFirst(4) : country))
        return roles.map { OfficePost(role: $0, post: countries[slug] ?? slug) }
      }
    }
    let slug = RecordID.slug(title)
    let roles = [slug, slug.replacing("acting-secretary-of-state", with: "secretary-ad-interim")]
    return Set(roles + roles.map { $0.replacing("-of-state", with: "") }).sorted().map {
      OfficePost(role: $0, post: "")
    }
  }

  private static let missions: [(String, [String])] = [
    ("ambassador", ["ambassador-e-p"]),
    (
      "minister",
      [
        "envoy-extraordinary-minister-plenipotentiary", "minister-plenipotentiary",
        "minister-resident",
      ]
    ),
    ("chargé", ["charge-daffaires-ad-interim", "charge-daffaires"]),
    ("chargé d’affaires", ["charge-daffaires-ad-interim", "charge-daffaires"]),
  ]

  /// Countries that the volumes call otherwise than the table.
  private static let countries = [
    "soviet-union": "russia", "union-of-soviet-socialist-republics": "russia", "ussr": "russia",
    "great-britain": "united-kingdom", "federal-republic-of-germany": "germany",
    "republic-of-china": "china", "persia": "iran", "siam": "thailand", "rumania": "romania",
    "ceylon": "sri-lanka", "vatican": "holy-see", "republic-of-korea": "korea",
    "united-arab-republic": "egypt",
  ]
}
