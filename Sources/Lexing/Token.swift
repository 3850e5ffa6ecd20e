/// A sign between words and numbers, folded: every dash that can stand for a minus or a range is
/// ``Symbol/dash``, ">=" and "≥" are ``Symbol/greaterOrEqual``.
///
/// ASCII signs keep their code; the others are numbered from 0x80.
public struct Symbol: RawRepresentable, Sendable, Hashable {
  /// The ASCII code, or a number from 0x80 on.
  public var rawValue: UInt8

  /// The sign of a code.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// An ASCII sign.
  @inlinable
  public static func ascii(_ sign: Unicode.Scalar) -> Symbol {
    Symbol(rawValue: UInt8(truncatingIfNeeded: sign.value))
  }

  /// Hyphens, en dash, minus: U+002D, U+2010…2013, U+2212, U+FE63, U+FF0D.
  public static let dash = Symbol(rawValue: 0x2D)
  /// U+2014 and U+2015: a break in the sentence.
  public static let emDash = Symbol(rawValue: 0x80)
  /// "±", "+/-", "+-".
  public static let plusMinus = Symbol(rawValue: 0x81)
  /// "≤", "<=", "=<", "⩽".
  public static let lessOrEqual = Symbol(rawValue: 0x82)
  /// "≥", ">=", "=>", "⩾".
  public static let greaterOrEqual = Symbol(rawValue: 0x83)
  /// "×".
  public static let times = Symbol(rawValue: 0x84)
  /// "·" and bullets that do not stand between digits.
  public static let middleDot = Symbol(rawValue: 0x85)
  /// "°".
  public static let degree = Symbol(rawValue: 0x86)
  /// "≈", "≃", "∼".
  public static let approximately = Symbol(rawValue: 0x87)
  /// Quotation marks, ASCII ones included.
  public static let quote = Symbol(rawValue: 0x88)
  /// "≪".
  public static let muchLess = Symbol(rawValue: 0x89)
  /// "≫".
  public static let muchGreater = Symbol(rawValue: 0x8A)
  /// "√", "∑", arrows and all other signs.
  public static let other = Symbol(rawValue: 0x8F)

  /// ",".
  public static let comma = Symbol(rawValue: 0x2C)
  /// ";".
  public static let semicolon = Symbol(rawValue: 0x3B)
  /// ":".
  public static let colon = Symbol(rawValue: 0x3A)
  /// ".".
  public static let period = Symbol(rawValue: 0x2E)
  /// "/".
  public static let slash = Symbol(rawValue: 0x2F)
  /// "%".
  public static let percent = Symbol(rawValue: 0x25)
  /// "=".
  public static let equals = Symbol(rawValue: 0x3D)
  /// "<".
  public static let less = Symbol(rawValue: 0x3C)
  /// ">".
  public static let greater = Symbol(rawValue: 0x3E)
  /// "+".
  public static let plus = Symbol(rawValue: 0x2B)
  /// "^".
  public static let caret = Symbol(rawValue: 0x5E)
  /// "(".
  public static let openParenthesis = Symbol(rawValue: 0x28)
  /// ")".
  public static let closeParenthesis = Symbol(rawValue: 0x29)
  /// "[".
  public static let openBracket = Symbol(rawValue: 0x5B)
  /// "]".
  public static let closeBracket = Symbol(rawValue: 0x5D)
}

/// A number, word or sign of a text, with its place.
///
/// Tokens have no strings; the bytes stay where they are. 32 bytes, copied freely.
public struct Token: Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Beyond the end of a passage; never in a token array.
    case end
    /// A number in digits or words, without sign: see ``Cursor/number()``.
    case number
    /// Letters, possibly followed by digits: "mg", "HbA1c", "NCT01234567", "i.v.".
    case word
    /// A sign: see ``Token/symbol``.
    case symbol
    /// Digits set as superscript: a power, a unit's exponent or a citation mark.
    case superscript
  }

  /// How a token is written.
  public struct Flags: OptionSet, Sendable {
    /// One bit per flag.
    public var rawValue: UInt8
    /// Flags from their bits.
    @inlinable
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// White space of any kind stands before it, or it begins the passage.
    public static let spaceBefore = Flags(rawValue: 1)
    /// A number in words: "Forty-two".
    public static let spelled = Flags(rawValue: 2)
    /// A number with separated thousands: "1,075", "10 576".
    public static let grouped = Flags(rawValue: 4)
    /// A word that begins with a capital letter.
    public static let capitalized = Flags(rawValue: 8)
    /// A word without a lower-case letter.
    public static let upperCase = Flags(rawValue: 16)
    /// A word with digits in it.
    public static let hasDigits = Flags(rawValue: 32)
    /// The first token of a sentence.
    public static let sentenceStart = Flags(rawValue: 64)
    /// A number with a middle dot or comma as decimal mark.
    public static let foreignDecimal = Flags(rawValue: 128)
  }

  /// What the token is.
  public var kind: Kind
  /// How it is written.
  public var flags: Flags
  /// Decimals of a number, code of a symbol, unit of a word.
  @usableFromInline var detail: UInt8
  /// Where it begins, in bytes of the article's text.
  public var start: Int32
  /// Where it ends, exclusive.
  public var end: Int32
  /// The number of its sentence, counted through the article from 0.
  public var sentence: Int32
  /// The bits of a number's value; of a word its head.
  @usableFromInline var payload: UInt64
  /// What the lexicon knows of a word.
  public var classes: WordClass

  @inlinable
  init(
    kind: Kind, flags: Flags = [], detail: UInt8 = 0, start: Int32, end: Int32,
    sentence: Int32 = 0, payload: UInt64 = 0, classes: WordClass = []
  ) {
    self.kind = kind
    self.flags = flags
    self.detail = detail
    self.start = start
    self.end = end
    self.sentence = sentence
    self.payload = payload
    self.classes = classes
  }

  /// The first eight bytes of a word in small letters, the first in the lowest place.
  @inline(__always)
  @inlinable
  static func head(_ word: StaticString) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(word.utf8CodeUnitCount, 8) {
      head |= UInt64(word.utf8Start[place]) &<< (UInt64(truncatingIfNeeded: place) &* 8)
    }
    return head
  }

  /// Stands beyond the end (and before the beginning) of a passage.
  public static let end = Token(kind: .end, start: 0, end: 0, sentence: -1)

  /// The value of a number or superscript, 0 for all else.
  @inlinable public var value: Double { kind == .word ? 0 : Double(bitPattern: payload) }
  /// Whether it is a number.
  @inlinable public var isNumber: Bool { kind == .number }
  /// Whether it is a word.
  @inlinable public var isWord: Bool { kind == .word }
  /// Decimals as printed, 0 for an integer ("5.0" has one).
  @inlinable public var decimals: Int { kind == .number ? Int(detail) : 0 }
  /// Whether it is a number printed without decimals.
  @inlinable public var isInteger: Bool { kind == .number && detail == 0 }
  /// The sign, nil unless the token is one.
  @inlinable public var symbol: Symbol? {
    kind == .symbol ? Symbol(rawValue: detail) : nil
  }
  /// The unit that the word names; nil if none.
  @inlinable public var unit: UCUMUnit? {
    kind == .word && detail != 0 ? UCUMUnit(rawValue: detail) : nil
  }
  /// Whether white space stands before it.
  @inlinable public var hasSpaceBefore: Bool { flags.contains(.spaceBefore) }
  /// Whether it is this sign.
  @inlinable public func `is`(_ symbol: Symbol) -> Bool {
    kind == .symbol && detail == symbol.rawValue
  }
  /// Whether it is "(" or "[".
  @inline(__always)
  @inlinable public var opensBracket: Bool { self.is(.openParenthesis) || self.is(.openBracket) }
  /// Whether it is ")" or "]".
  @inline(__always)
  @inlinable public var closesBracket: Bool { self.is(.closeParenthesis) || self.is(.closeBracket) }
  /// Whether the lexicon puts the word in one of the classes.
  @inlinable public func `is`(_ classes: WordClass) -> Bool {
    // Only words have any.
    !self.classes.isDisjoint(with: classes)
  }
  /// Where it stands, in bytes of the article's text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
}

/// The first eight letters of a word, by which nearly all others are told from it at a glance.
public struct WordHead: Sendable {
  @usableFromInline let bytes: UInt64
  @usableFromInline let mask: UInt64
  /// The "s" of the plural; 0 where there is no room for it.
  @usableFromInline let plural: UInt64

  /// The head of a word in lower case, without dots.
  public init(_ word: StaticString) {
    let count = UInt64(word.utf8CodeUnitCount)
    bytes = Token.head(word)
    mask = count < 8 ? 1 << (count * 8) - 1 : .max
    plural = count < 8 ? UInt64(UInt8(ascii: "s")) << (count * 8) : 0
  }
}

/// Words that are sought together, found by their first eight letters.
public struct WordSet: Sendable {
  /// The heads of the words, in ascending order.
  let heads: [UInt64]
  /// The words, in the order of their heads.
  let words: [StaticString]

  /// The words in lower case, without dots.
  public init(_ words: [StaticString]) {
    self.words = words.sorted { Token.head($0) < Token.head($1) }
    heads = self.words.map { Token.head($0) }
  }
}

extension Token {
  /// Whether it is a word that begins with these letters, in any case and with dots left out.
  @inline(__always)
  @inlinable
  public func begins(with head: WordHead) -> Bool {
    kind == .word && (payload ^ head.bytes) & head.mask == 0
  }

  /// Whether it may be the same word as another, as far as their first eight bytes tell.
  @inline(__always)
  @inlinable
  public func mayBe(_ other: Token) -> Bool { payload == other.payload }

  /// Whether it may be the word of this head or its plural in "s".
  @inline(__always)
  @inlinable
  public func mayBe(_ head: WordHead) -> Bool {
    let rest = payload ^ head.bytes
    return kind == .word && (rest == 0 || rest == head.plural)
  }
}
