internal import Documents

/// The parts of CAMEO actor codes in words.
enum CAMEOCodes {
  /// The country or region of three letters.
  static func country(_ code: String) -> String? { countries[code] ?? regions[code] }

  /// Whether a country is called `name`.
  static func isCountry(named name: String) -> Bool { countryNames.contains(name) }

  /// The code of the country called `name`; `nil` where none is.
  static func code(ofCountry name: String) -> String? { codesOfCountries[name] }

  /// Whether the code is of a part of the world and not of a state.
  static func isRegion(_ code: String) -> Bool { regions[code] != nil }

  /// The role of three letters: `GOV` is the government.
  static func role(_ code: String) -> String? { roles[code] }

  /// The codes of three letters that a longer one is made of.
  static func parts(of code: String) -> [String] {
    stride(from: 0, to: code.count, by: 3).map { String(code.dropFirst($0).prefix(3)) }
  }

  private static let countries = table(countryList)
  private static let codesOfCountries = Dictionary(
    countries.map { ($1, $0) }, uniquingKeysWith: min)
  private static let countryNames = Set(countries.values)
  private static let regions = table(regionList)
  private static let roles = table(roleList)

  private static func table(_ list: String) -> [String: String] {
    let entries = list.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map(\.trimmed)
    return Dictionary(
      entries.filter { !$0.isEmpty }.map { (String($0.prefix(3)), $0.dropFirst(3).trimmed) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let regionList = """
    AFR Africa; ASA Asia; BLK Balkans; CAS Central Asia; CAU Caucasus; CEU Central Europe
    CFR Central Africa; CRB Caribbean; EAF Eastern Africa; EEU Eastern Europe; EIN East Indies
    EUR Europe; LAM Latin America; MDT Mediterranean; MEA Middle East; NAF North Africa
    NMR North America; PGS Persian Gulf; SAF Southern Africa; SAM South America; SAS South Asia
    SCN Scandinavia; SEA Southeast Asia; WAF West Africa; WST the West
    """

  private static let roleList = """
    AGR agriculture; BUS business; COP police; CRM criminals; CVL civilians; DEV development
    EDU education; ELI elites; ENV environment; GOV government; HLH health; HRI human rights
    IGO intergovernmental organisation; IMG international militarised group; INS insurgents
    INT international; JUD judiciary; LAB labour; LEG legislature; MED media; MIL military
    MNC multinational corporation; MOD moderates; NGM non-governmental movement
    NGO non-governmental organisation; OPP opposition; PTY party; RAD radicals; REB rebels
    REF refugees; SEP separatists; SET settlers; SPY intelligence; UAF armed forces
    """

  private static let countryList = """
    AFG Afghanistan; ALA Åland; ALB Albania; DZA Algeria; ASM American Samoa; AND Andorra
    AGO Angola; AIA Anguilla; ATG Antigua and Barbuda; ARG Argentina; ARM Armenia; ABW Aruba
    AUS Australia; AUT Austria; AZE Azerbaijan; BHS Bahamas; BHR Bahrain; BGD Bangladesh
    BRB Barbados; BLR Belarus; BEL Belgium; BLZ Belize; BEN Benin; BMU Bermuda; BTN Bhutan
    BOL Bolivia; BIH Bosnia and Herzegovina; BWA Botswana; BRA Brazil; VGB British Virgin Islands
    BRN Brunei; BGR Bulgaria; BFA Burkina Faso; BDI Burundi; KHM Cambodia; CMR Cameroon; CAN Canada
    CPV Cape Verde; CYM Cayman Islands; CAF Central African Republic; TCD Chad; CHL Chile; CHN China
    COL Colombia; COM Comoros; COD Democratic Republic of the Congo; COG Republic of the Congo
    COK Cook Islands; CRI Costa Rica; CIV Côte d’Ivoire; HRV Croatia; CUB Cuba; CYP Cyprus
    CZE Czech Republic; CSK Czechoslovakia; DNK Denmark; DJI Djibouti; DMA Dominica
    DOM Dominican Republic; TMP East Timor; TLS East Timor; ECU Ecuador; EGY Egypt; SLV El Salvador
    GNQ Equatorial Guinea; ERI Eritrea; EST Estonia; ETH Ethiopia; FRO Faroe Islands
    FLK Falkland Islands; FJI Fiji; FIN Finland; FRA France; GUF French Guiana
    PYF French Polynesia; GAB Gabon; GMB Gambia; GEO Georgia; DDR East Germany; DEU Germany
    GHA Ghana; GIB Gibraltar; GRC Greece; GRL Greenland; GRD Grenada; GLP Guadeloupe; GUM Guam
    GTM Guatemala; GIN Guinea; GNB Guinea-Bissau; GUY Guyana; HTI Haiti; VAT Vatican City
    HND Honduras; HKG Hong Kong; HUN Hungary; ISL Iceland; IND India; IDN Indonesia; IRN Iran
    IRQ Iraq; IRL Ireland; IMY Isle of Man; ISR Israel; ITA Italy; JAM Jamaica; JPN Japan; JOR Jordan
    KAZ Kazakhstan; KEN Kenya; KIR Kiribati; PRK North Korea; KOR South Korea; KWT Kuwait
    KGZ Kyrgyzstan; LAO Laos; LVA Latvia; LBN Lebanon; LSO Lesotho; LBR Liberia; LBY Libya
    LIE Liechtenstein; LTU Lithuania; LUX Luxembourg; MAC Macao; MKD Macedonia; MDG Madagascar
    MWI Malawi; MYS Malaysia; MDV Maldives; MLI Mali; MLT Malta; MHL Marshall Islands
    MTQ Martinique; MRT Mauritania; MUS Mauritius; MYT Mayotte; MEX Mexico; FSM Micronesia
    MDA Moldova; MCO Monaco; MNG Mongolia; MNE Montenegro; MTN Montenegro; MSR Montserrat
    MAR Morocco; MOZ Mozambique; MMR Myanmar; NAM Namibia; NRU Nauru; NPL Nepal; NLD Netherlands
    ANT Netherlands Antilles; NCL New Caledonia; NZL New Zealand; NIC Nicaragua; NER Niger
    NGA Nigeria; NIU Niue; NFK Norfolk Island; MNP Northern Mariana Islands; NOR Norway
    PSE Palestinian territories; OMN Oman; PAK Pakistan; PLW Palau; PAN Panama
    PNG Papua New Guinea; PRY Paraguay; PER Peru; PHL Philippines; PCN Pitcairn; POL Poland
    PRT Portugal; PRI Puerto Rico; QAT Qatar; REU Réunion; ROM Romania; ROU Romania; RUS Russia
    RWA Rwanda; SHN Saint Helena; KNA Saint Kitts and Nevis; LCA Saint Lucia
    SPM Saint Pierre and Miquelon; VCT Saint Vincent and the Grenadines; WSM Samoa; SMR San Marino
    STP São Tomé and Príncipe; SAU Saudi Arabia; SEN Senegal; SRB Serbia
    SCG Serbia and Montenegro; SYC Seychelles; SLE Sierra Leone; SGP Singapore; SVK Slovakia
    SVN Slovenia; SLB Solomon Islands; SOM Somalia; ZAF South Africa; SSD South Sudan; SUN Soviet Union
    ESP Spain; LKA Sri Lanka; SDN Sudan; SUR Suriname; SWZ Swaziland; SWE Sweden; CHE Switzerland
    SYR Syria; TWN Taiwan; TJK Tajikistan; TZA Tanzania; THA Thailand; TGO Togo; TKL Tokelau
    TON Tonga; TTO Trinidad and Tobago; TUN Tunisia; TUR Turkey; TKM Turkmenistan
    TCA Turks and Caicos Islands; TUV Tuvalu; UGA Uganda; UKR Ukraine; ARE United Arab Emirates
    GBR United Kingdom; USA United States; VIR United States Virgin Islands; URY Uruguay
    UZB Uzbekistan; VUT Vanuatu; VEN Venezuela; VNM Vietnam; WLF Wallis and Futuna
    ESH Western Sahara; YEM Yemen; YUG Yugoslavia; ZMB Zambia; ZWE Zimbabwe; KSV Kosovo; UNK Kosovo
    """
}
