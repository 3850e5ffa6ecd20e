import CLibXML2

extension XMLReader {
  /// Fills the buffer with the bytes, converted to UTF-8.
  func convert(_ bytes: UnsafeBufferPointer<UInt8>, from encoding: String) -> Bool {
    // Conversion has no parser context whose handler could take its errors.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let handler = xmlFindCharEncodingHandler(encoding) else { return false }
    defer { xmlCharEncCloseFunc(handler) }
    guard let source = xmlBufferCreateSize(bytes.count + 1), let target = xmlBufferCreate()
    else { return false }
    defer {
      xmlBufferFree(source)
      xmlBufferFree(target)
    }
    guard xmlBufferAdd(source, bytes.baseAddress, Int32(clamping: bytes.count)) == 0
    else { return bytes.isEmpty }
    while xmlBufferLength(source) > 0 {
      let left = xmlBufferLength(source)
      let status = xmlCharEncInFunc(handler, target, source)
      // -2: a byte that the encoding does not have; -1: no room yet; -3: more to come.
      if status == -2 || xmlBufferLength(source) == left { return false }
    }
    let count = Int(xmlBufferLength(target))
    fill(room: count) { place in
      xmlBufferContent(target).map { place.update(from: $0, count: count) }
      return count
    }
    return true
  }
}
