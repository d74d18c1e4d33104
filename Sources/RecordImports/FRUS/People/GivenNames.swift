/// What people called William or Robert are called for short.
enum GivenNames {
  /// Whether two names, in small letters, can be those of one person: `bill` and `william`.
  static func areOfOne(_ one: String, _ other: String) -> Bool {
    one == other || short[one]?.contains(other) == true || short[other]?.contains(one) == true
  }

  /// Whether a name, in small letters, is short for another: `bill`.
  static func isShort(_ name: String) -> Bool { short[name] != nil }

  /// Whether a name, in small letters, is a given name that many bear.
  static func isCommon(_ name: String) -> Bool { common.contains(name) || isShort(name) }

  private static let common = Set(short.values.joined()).union([
    "adam", "allan", "allen", "alan", "alvin", "anne", "arnold", "barbara", "basil", "benson",
    "brian", "bruce", "carl", "carol", "clarence", "claude", "clifford", "clyde", "craig", "dale",
    "dean", "dennis", "dorothy", "douglas", "duncan", "dwight", "earl", "elizabeth", "ellsworth",
    "eric", "ernest", "everett", "felix", "frances", "gardner", "george", "gilbert", "glenn",
    "gordon", "graham", "grant", "guy", "harlan", "harrison", "harvey", "helen", "herman",
    "howard", "hugh", "irving", "ivan", "jane", "jean", "julian", "julius", "karl", "keith",
    "leon", "leonard", "leslie", "lewis", "livingston", "lloyd", "louise", "lucius", "marcus",
    "margaret", "marie", "marion", "mark", "marshall", "martin", "mary", "maurice", "melvin",
    "milton", "morris", "nancy", "nathan", "neil", "nelson", "norman", "oliver", "oscar", "owen",
    "paul", "percy", "ralph", "raymond", "rene", "roger", "roland", "ross", "roy", "ruth",
    "seymour", "sherman", "sterling", "susan", "sylvia", "theodore", "vernon", "viola",
    "virginia", "warren", "wayne", "wilfred", "willard", "abdel", "abdul", "ahmad", "ahmed",
    "aleksandr", "ali", "andrei", "angier", "antonio", "boris", "carlos", "carter", "emil",
    "emilio",
    "francisco", "franz", "friedrich", "giovanni", "giuseppe", "hans", "hassan", "heinz", "henryk",
    "hussein", "ibrahim", "jacques", "jan", "jerzy", "jose", "juan", "jules", "kazimierz", "klaus",
    "kurt", "luis", "mahmoud", "manuel", "mario", "marko", "miguel", "mikhail", "mohamed",
    "mohammad", "mohammed", "muhammad", "mustafa", "nikolai", "omar", "pedro", "philippe", "pierre",
    "rudolf", "sergei", "spyros", "tadeusz", "vladimir", "wilhelm", "yuri", "yusuf",
  ])

  /// Short names, and what they are short for.
  private static let short: [String: Set<String>] = [
    "abe": ["abram", "abraham"], "al": ["albert", "alfred", "alexander"], "alec": ["alexander"],
    "alex": ["alexander", "alexis"], "andy": ["andrew"], "art": ["arthur"], "barney": ["bernard"],
    "ben": ["benjamin"], "bert": ["albert", "robert", "herbert"], "bill": ["william"],
    "bob": ["robert"], "bobby": ["robert"], "brad": ["bradley"], "chet": ["chester"],
    "bud": ["robert", "elmo"], "charlie": ["charles"], "chip": ["charles"],
    "chuck": ["charles"], "dan": ["daniel"], "dave": ["david"], "dick": ["richard"],
    "don": ["donald"], "doug": ["douglas"], "ed": ["edward", "edwin", "edmund"],
    "eddie": ["edward", "edwin"], "foster": ["john"], "frank": ["francis", "franklin"],
    "fred": ["frederick", "alfred"], "gene": ["eugene"], "gerry": ["gerald", "gerard"],
    "hal": ["harold", "henry", "harry"], "hank": ["henry"], "harry": ["henry", "harold"],
    "howie": ["howard"], "ike": ["dwight"], "jack": ["john", "jacob"], "jake": ["jacob"],
    "jeff": ["jefferson", "jeffrey", "geoffrey"], "jerry": ["gerald", "jerome", "gerard"],
    "jim": ["james"], "jimmy": ["james"], "joe": ["joseph"], "ken": ["kenneth"],
    "larry": ["lawrence", "laurence"], "lou": ["louis"], "mac": ["mcgeorge", "donald"],
    "matt": ["matthew"], "max": ["maxwell"], "mike": ["michael"], "mort": ["morton"],
    "nat": ["nathaniel"], "ned": ["edward", "edmund"], "nick": ["nicholas"],
    "pat": ["patrick"], "pete": ["peter"], "phil": ["philip"], "ray": ["raymond"],
    "rick": ["richard"], "rob": ["robert"], "ron": ["ronald"], "roz": ["roswell"],
    "russ": ["russell"], "sam": ["samuel"], "sandy": ["alexander"], "sid": ["sidney"],
    "stew": ["stewart"], "steve": ["stephen", "steven"], "stu": ["stuart"],
    "ted": ["edward", "theodore"], "terry": ["terence"], "tim": ["timothy"], "tom": ["thomas"],
    "tommy": ["thomas"], "tony": ["anthony", "antonio"], "vic": ["victor"],
    "walt": ["walter"], "wally": ["walworth", "wallace"], "win": ["winthrop", "winston"],
  ]
}
