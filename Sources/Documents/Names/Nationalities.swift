/// Countries by their names, and by the adjectives by which prose names that of a minister.
package enum Nationalities {
  /// The id and the name of the country.
  package static func country(of adjective: String) -> (id: String, name: String)? {
    all[adjective]
  }

  /// The country that is called `name`.
  package static func country(named name: String) -> String? { idsByName[name] }

  /// The main name of the country with this id, where the list of adjectives has it.
  package static func mainName(of id: String) -> String? { namesByID[id] }

  private static let namesByID = Dictionary(
    all.values.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })

  /// The country whose name `words` begin with, with or without an article, and what follows it: `the
  /// Ivory Coast in 1986`.
  package static func country(leading words: Substring) -> (name: String, rest: Substring)? {
    let bare = words.hasPrefix("the ") ? words.dropFirst(4) : words
    let parts = bare.split(separator: " ", maxSplits: 6)
    for count in stride(from: min(5, parts.count), through: 1, by: -1) {
      let end = parts[count - 1].endIndex
      if let name = bare[..<end].forms.first(where: { idsByName[$0] != nil }) {
        return (name, bare[end...])
      }
    }
    return nil
  }

  /// Names of countries with an “and” in them.
  package static let namesOfTwoParts: [String] = idsByName.keys.filter { $0.contains(" and ") }
    .sorted()

  private static let idsByName: [String: String] = {
    var ids = Dictionary(
      all.values.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    for line in furtherNames.split(separator: "\n") {
      let parts = line.split(separator: "=").map(\.trimmed)
      for name in parts[0].split(separator: ",") {
        ids[name.trimmed] = parts.count > 1 ? parts[1] : RecordID.slug(name.trimmed)
      }
    }
    return ids
  }()

  /// Countries that prose names without an adjective of the list above, and further names of others.
  private static let furtherNames = """
    Antigua and Barbuda = antigua-barbuda
    Bahamas
    Bangladesh
    Barbados
    Belarus
    Belize
    Benin
    Bosnia, Bosnia and Herzegovina = bosnia-herzegovina
    Botswana
    Britain, Great Britain = united-kingdom
    Brunei
    Burundi
    Cameroon
    Chad
    Costa Rica
    Czechia = czech-republic
    Cote d'Ivoire, Ivory Coast = cote-divoire
    Congo, Zaire = congo-democratic-republic
    Djibouti
    Dominica
    Dominican Republic
    El Salvador
    Eritrea
    Federal Republic of Germany, West Germany = germany
    Fiji
    Gabon
    Grenada
    Guinea
    Guyana
    Kyrgyzstan
    Lesotho
    Liberia
    Luxembourg
    Malawi
    Maldives
    Mali
    Marshall Islands
    Mauritania
    Mauritius
    Micronesia, Federated States of Micronesia = micronesia
    Moldova
    Montenegro
    Mozambique
    Nepal
    New Zealand
    Nicaragua
    Niger
    North Macedonia
    Palau
    Papua New Guinea
    Paraguay
    Republic of China = republic-of-china
    Republic of Korea, Korea = korea-south
    Samoa
    Senegal
    Sierra Leone
    Soviet Union, USSR = ussr
    South Sudan
    Sri Lanka
    St. Kitts and Nevis, St. Christopher and Nevis = saint-kitts-nevis
    St. Lucia = saint-lucia
    St. Vincent and the Grenadines = saint-vincent-grenadines
    Suriname
    Tajikistan
    Timor-Leste = timor-leste
    Togo
    Tonga
    Trinidad and Tobago
    Turkmenistan
    United States = united-states
    UAE = united-arab-emirates
    """

  private static let all: [String: (id: String, name: String)] = {
    var all: [String: (id: String, name: String)] = [:]
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: ":").map(\.trimmed)
      let named = parts[1].split(separator: "=").map(\.trimmed)
      let id = named.count > 1 ? named[1] : RecordID.slug(named[0])
      for adjective in parts[0].split(separator: ",") { all[adjective.trimmed] = (id, named[0]) }
    }
    return all
  }()

  private static let list = """
    Afghan: Afghanistan
    Albanian: Albania
    Algerian: Algeria
    Angolan: Angola
    Argentine, Argentinian: Argentina
    Armenian: Armenia
    Australian: Australia
    Austrian: Austria
    Azerbaijani: Azerbaijan
    Bahraini: Bahrain
    Belgian: Belgium
    Bolivian: Bolivia
    Bosnian: Bosnia-Herzegovina
    Brazilian: Brazil
    British, U.K., UK: United Kingdom
    Bulgarian: Bulgaria
    Burmese: Burma
    Cambodian: Cambodia
    Canadian: Canada
    Chilean: Chile
    Chinese: China
    Colombian: Colombia
    Congolese: Congo, Democratic Republic of = congo-democratic-republic
    Croatian: Croatia
    Cuban: Cuba
    Cypriot: Cyprus
    Czech: Czech Republic
    Czechoslovak: Czechoslovakia
    Danish: Denmark
    Dutch: Netherlands
    Ecuadorian, Ecuadoran: Ecuador
    Egyptian: Egypt
    Emirati, UAE: United Arab Emirates
    Estonian: Estonia
    Ethiopian: Ethiopia
    Finnish: Finland
    French: France
    Georgian: Georgia
    German, West German: Germany
    Ghanaian: Ghana
    Greek: Greece
    Guatemalan: Guatemala
    Haitian: Haiti
    Honduran: Honduras
    Hungarian: Hungary
    Icelandic: Iceland
    Indian: India
    Indonesian: Indonesia
    Iranian: Iran
    Iraqi: Iraq
    Irish: Ireland
    Israeli: Israel
    Italian: Italy
    Ivorian: Cote d’Ivoire = cote-divoire
    Jamaican: Jamaica
    Japanese: Japan
    Jordanian: Jordan
    Kazakh, Kazakhstani: Kazakhstan
    Kenyan: Kenya
    Korean, South Korean: South Korea = korea-south
    North Korean: North Korea = korea-north
    Kosovar: Kosovo
    Kuwaiti: Kuwait
    Laotian: Laos
    Latvian: Latvia
    Lebanese: Lebanon
    Libyan: Libya
    Lithuanian: Lithuania
    Macedonian: Macedonia
    Malaysian: Malaysia
    Maltese: Malta
    Mexican: Mexico
    Mongolian: Mongolia
    Moroccan: Morocco
    Namibian: Namibia
    Nigerian: Nigeria
    Norwegian: Norway
    Omani: Oman
    Pakistani: Pakistan
    Panamanian: Panama
    Peruvian: Peru
    Philippine: Philippines
    Polish: Poland
    Portuguese: Portugal
    Qatari: Qatar
    Romanian, Rumanian: Romania
    Russian: Russia
    Rwandan: Rwanda
    Saudi, Saudi Arabian: Saudi Arabia
    Serbian: Serbia
    Singaporean: Singapore
    Slovak: Slovakia
    Slovenian: Slovenia
    Somali: Somalia
    South African: South Africa
    Soviet: U.S.S.R. = ussr
    Spanish: Spain
    Sudanese: Sudan
    Swedish: Sweden
    Swiss: Switzerland
    Syrian: Syria
    Tanzanian: Tanzania
    Thai: Thailand
    Tunisian: Tunisia
    Turkish: Turkey
    Ugandan: Uganda
    Ukrainian: Ukraine
    Uruguayan: Uruguay
    Uzbek: Uzbekistan
    Holy See, Vatican: Vatican City = holy-see
    Venezuelan: Venezuela
    Vietnamese: Vietnam
    South Vietnamese: South Vietnam = vietnam-south
    Yemeni: Yemen
    Yugoslav: Yugoslavia
    Zambian: Zambia
    Zimbabwean: Zimbabwe
    Bangladeshi: Bangladesh
    Belarusian: Belarus
    Cameroonian: Cameroon
    Costa Rican: Costa Rica
    Dominican: Dominican Republic
    Guyanese: Guyana
    Kyrgyz: Kyrgyzstan
    Liberian: Liberia
    Luxembourg, Luxembourgish: Luxembourg
    Malian: Mali
    Moldovan: Moldova
    Montenegrin: Montenegro
    Nepalese, Nepali: Nepal
    New Zealand: New Zealand
    Nicaraguan: Nicaragua
    Nigerien: Niger
    Palestinian, Palestinian Authority: Palestinian Authority
    Paraguayan: Paraguay
    Salvadoran, Salvadorian: El Salvador
    Senegalese: Senegal
    Sri Lankan: Sri Lanka
    Tajik: Tajikistan
    Turkmen: Turkmenistan
    """
}

extension Substring {
  /// As it stands, without a comma or bracket behind it, without a full stop, without the ending of a
  /// genitive.
  fileprivate var forms: [String] {
    var bare = self
    while let last = bare.last, ",:;)]".contains(last) { bare.removeLast() }
    var forms = [String(bare)]
    for ending in [".", "’s", "'s"] where bare.hasSuffix(ending) {
      forms.append(String(bare.dropLast(ending.count)))
    }
    return forms
  }
}
