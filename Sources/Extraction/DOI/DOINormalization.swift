extension DOI {
  /// The canonical form of a DOI: lower case, percent-decoded, without resolver, label and breaks.
  ///
  /// - Parameter bytes: A DOI as written, with or without "https://doi.org/" or "doi:".
  /// - Returns: The canonical form; nil if the bytes have no DOI's structure, "10.", a registrant of
  ///   four or more digits, a slash and a suffix.
  public static func normalize(_ bytes: some Collection<UInt8>) -> String? {
    var value: [UInt8] = []
    value.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    func hex(_ byte: UInt8) -> UInt8? {
      switch byte {
      case 0x30...0x39: byte - 0x30
      case 0x41...0x46: byte - 0x37
      case 0x61...0x66: byte - 0x57
      default: nil
      }
    }
    while index != bytes.endIndex {
      var byte = bytes[index]
      index = bytes.index(after: index)
      if byte == 0x25, let second = bytes.index(index, offsetBy: 1, limitedBy: bytes.endIndex),
        second != bytes.endIndex, let high = hex(bytes[index]), let low = hex(bytes[second])
      {
        byte = high << 4 | low
        index = bytes.index(after: second)
      }
      switch byte {
      case 0...0x20: continue
      case 0xE2:
        // U+2010…2013, typeset hyphens.
        guard let third = bytes.index(index, offsetBy: 1, limitedBy: bytes.endIndex),
          third != bytes.endIndex, bytes[index] == 0x80, (0x90...0x93).contains(bytes[third])
        else { return nil }
        value.append(0x2D)
        index = bytes.index(after: third)
      case 0x41...0x5A: value.append(byte | 0x20)
      default: value.append(byte)
      }
    }
    // Drop whatever stands before the directory indicator: "https://doi.org/", "doi:".
    var start = 0
    while start + 3 < value.count,
      !(value[start] == 0x31 && value[start + 1] == 0x30 && value[start + 2] == 0x2E
        && value[start + 3] &- 0x30 < 10)
    {
      start += 1
    }
    let doi = value[start...]
    guard let slash = doi.firstIndex(of: 0x2F), slash - start >= 7, slash + 1 < doi.endIndex else {
      return nil
    }
    guard doi[(start + 3)..<slash].allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }) else { return nil }
    return String(decoding: doi, as: UTF8.self)
  }
}
