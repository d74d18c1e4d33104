/// What the commands of TeX print that are met in bibliographies.
enum TeXSymbols {
  /// Accents whose names are signs.
  static let accents: [Character: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}", "\"": "\u{308}",
  ]

  /// Accents whose names are letters.
  static let letterAccents: [Character: Unicode.Scalar] = [
    "u": "\u{306}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
    "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  /// Commands whose names are signs, where they print something else than the sign.
  static let signs: [Character: String] = [
    "\\": " ", " ": " ", "\n": " ", "\t": " ", ",": "\u{2009}", ";": " ", ":": " ", "!": "",
    "/": "", "-": "", "@": "", "(": "", ")": "", "[": "", "]": "",
  ]

  /// Commands that print a character.
  static let symbols: [String: String] = [
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
    "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†",
    "ddag": "‡", "pounds": "£", "copyright": "©", "euro": "€", "texteuro": "€",
    "textregistered": "®", "texttrademark": "™", "textdegree": "°", "degree": "°",
    "textbullet": "•", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–",
    "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotedbl": "\"", "textquotesingle": "'", "quotedblbase": "„",
    "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textless": "<", "textgreater": ">",
    "textbar": "|", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}",
    "textunderscore": "_", "textdollar": "$", "textrightarrow": "→", "rightarrow": "→",
    "to": "→", "textleftarrow": "←", "leftarrow": "←", "times": "×", "pm": "±", "leq": "≤",
    "geq": "≥", "neq": "≠", "approx": "≈", "infty": "∞", "hbar": "ħ", "cdot": "·", "prime": "′",
    "enspace": "\u{2002}", "quad": "\u{2003}", "thinspace": "\u{2009}", "slash": "/",
    "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "textordmasculine": "º",
    "textordfeminine": "ª", "textexclamdown": "¡", "textquestiondown": "¿",
    "textnumero": "№", "No": "№", "textasciigrave": "`",
  ]

  /// Commands that say how something is printed and print nothing themselves.
  static let silent: Set<String> = [
    "emph", "textit", "textbf", "textsc", "textrm", "texttt", "textsf", "textsl", "textnormal",
    "textup", "textmd", "textsuperscript", "textsubscript", "mbox", "hbox", "text", "enquote",
    "mkbibquote", "mkbibemph", "mkbibitalic", "mkbibparens", "mkbibbrackets", "url", "path",
    "href", "nolinkurl", "ensuremath", "mathrm", "mathit", "mathbf", "mathsf", "uppercase",
    "lowercase", "MakeUppercase", "MakeLowercase", "protect", "relax", "it", "bf", "em", "sc",
    "rm", "tt", "sl", "sf", "itshape", "bfseries", "scshape", "upshape", "mdseries", "rmfamily",
    "sffamily", "ttfamily", "small", "footnotesize", "normalsize", "large", "par", "newblock",
    "noopsort", "allowbreak", "nobreak", "linebreak", "hspace", "nocite", "autocap", "detokenize",
    "unskip", "ignorespaces", "leavevmode", "vphantom", "textlangle", "textrangle",
  ]
}
