/// Places beside a name that nobody takes for a second person: `President Roosevelt, Oyster Bay`.
enum PlaceNames {
  /// Whether a text is a state or a capital, or ends in a word for a place.
  static func contains(_ text: String) -> Bool {
    let plain = text.collapsed.lowercased().trimmingScalars { ".,".unicodeScalars.contains($0) }
    if places.contains(plain) { return true }
    let words = plain.split(separator: " ")
    guard words.count > 1, let last = words.last else { return false }
    return lasts.contains(String(last))
  }

  private static let lasts: Set<String> = [
    "bay", "palace", "hotel", "castle", "embassy", "legation", "consulate", "street", "avenue",
    "square", "harbor", "harbour", "island", "islands", "city", "airport", "station", "beach",
    "springs", "villa", "palais", "schloss", "дворец", "вокзал",
  ]

  /// States and capitals; those that are common surnames (Israel, Jordan, England) are left out.
  private static let places: Set<String> = Set(
    """
    afghanistan|albania|algeria|argentina|australia|austria|austria-hungary|belgium|bolivia|brazil|britain
    great britain|united kingdom|u.k|uk|bulgaria|burma|cambodia|canada|chile|china|colombia|cuba|cyprus
    czechoslovakia|denmark|ecuador|egypt|estonia|ethiopia|finland|germany|greece|hungary|iceland|india
    indonesia|iran|iraq|ireland|italy|japan|korea|laos|latvia|lebanon|libya|lithuania|luxembourg|manchuria
    mexico|mongolia|outer mongolia|morocco|netherlands|the netherlands|new zealand|nigeria|norway|pakistan
    panama|peru|persia|philippines|poland|portugal|prussia|romania|roumania|rumania|russia|saudi arabia
    serbia|siam|south africa|soviet union|spain|sudan|sweden|switzerland|syria|thailand|tunisia|turkey
    ukraine|united states|u.s|usa|u.s.a|ussr|u.s.s.r|uruguay|venezuela|vietnam|yugoslavia
    россия|ссср|сша|англия|великобритания|китай|япония|франция|германия|монголия|польша|москва|токио
    вашингтон|пекин|лондон|париж|берлин|санкт-петербург|петербург
    athens|bangkok|beijing|peking|peiping|belgrade|berlin|berne|brussels|bucharest|budapest|buenos aires
    cairo|chungking|constantinople|copenhagen|delhi|geneva|havana|helsinki|istanbul|lisbon|london|madrid
    manila|mexico city|moscow|nanking|new delhi|new york|oslo|ottawa|paris|portsmouth|potsdam|prague|rome
    saigon|shanghai|sofia|st. petersburg|st petersburg|saint petersburg|stockholm|tashkent|tehran|teheran
    tirana|tokyo|ulaanbaatar|urga|vienna|vladivostok|warsaw|washington|washington, d.c|yalta
    俄国|俄國|苏联|蘇聯|日本|中国|中國|美国|美國|英国|英國|法国|法國|德国|德國|莫斯科|东京|東京|北京|重庆|重慶
    """.split { $0 == "|" || $0.isNewline }.map { $0.trimmed })
}
