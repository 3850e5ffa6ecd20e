/// A formula in TeX as a line of text, as far as that goes without setting it.
///
/// Preamble, delimiters, braces and commands for looks disappear; relations, signs and Greek
/// letters become characters, "^{2}" a superscript, "\frac{a}{b}" "a/b".
func plainText(ofTeX source: [UInt8]) -> [UInt8] {
  var input = source[...]
  if let begin = input.firstRange(of: Array("\\begin{document}".utf8)) {
    input = input[begin.upperBound...]
  }
  if let end = input.firstRange(of: Array("\\end{document}".utf8)) {
    input = input[..<end.lowerBound]
  }
  var reader = TeXReader(input: Array(input))
  return Array(trimmed(reader.text(until: nil)[...]))
}

private struct TeXReader {
  let input: [UInt8]
  var at = 0

  init(input: [UInt8]) { self.input = input }

  /// The text up to a closing byte, or to the end.
  mutating func text(until close: UInt8?) -> [UInt8] {
    var output: [UInt8] = []
    while at < input.count {
      let byte = input[at]
      if byte == close {
        at += 1
        return output
      }
      switch byte {
      case 0x24, 0x26, 0x7D: at += 1  // $ & and a stray }
      case 0x7E:
        at += 1
        output.append(0x20)
      case 0x5F: at += 1  // a subscript follows
      case 0x5E:
        at += 1
        output.append(contentsOf: raised(argument()))
      default: output.append(contentsOf: argument())
      }
    }
    return output
  }

  /// The next group, command or character.
  private mutating func argument() -> [UInt8] {
    guard at < input.count else { return [] }
    let byte = input[at]
    at += 1
    switch byte {
    case 0x7B: return text(until: 0x7D)
    case 0x5C: return command()
    default: return [byte]
    }
  }

  private mutating func command() -> [UInt8] {
    let start = at
    while at < input.count, isLetter(input[at]) { at += 1 }
    guard at > start else {
      // "\%" is "%", "\," is a space.
      guard at < input.count else { return [] }
      at += 1
      let byte = input[at - 1]
      return [0x25, 0x7B, 0x7D, 0x24, 0x26, 0x23, 0x5F].contains(byte) ? [byte] : [0x20]
    }
    let name = String(decoding: input[start..<at], as: UTF8.self)
    switch name {
    case "frac", "dfrac", "tfrac":
      while at < input.count, isSpace(input[at]) { at += 1 }
      let numerator = argument()
      while at < input.count, isSpace(input[at]) { at += 1 }
      return numerator + [0x2F] + argument()
    case "sqrt": return Array("√(".utf8) + argument() + [0x29]
    case "begin", "end", "label", "tag", "usepackage", "documentclass", "setlength":
      _ = argument()
      return []
    case "times", "cdot", "pm", "le", "leq", "ge", "geq", "neq", "approx", "sim", "ll", "gg":
      while at < input.count, isSpace(input[at]) { at += 1 }
      return Array((symbols[name] ?? "").utf8)
    case "quad", "qquad", "left", "right", "big", "Big", "displaystyle", "textstyle", "mathrm",
      "mathbf", "mathit", "text", "textrm", "textbf", "textit", "rm", "bf", "it", "mathsf",
      "limits":
      return name.hasSuffix("quad") ? [0x20] : []
    default: return Array((symbols[name] ?? name).utf8)
    }
  }

  private func raised(_ bytes: [UInt8]) -> [UInt8] {
    var text = RunningText()
    text.openSuperscript()
    bytes.withUnsafeBufferPointer { text.append($0) }
    text.close(.sup)
    return text.bytes
  }
}

private let symbols: [String: String] = [
  "times": "×", "cdot": "·", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥",
  "neq": "≠", "approx": "≈", "sim": "∼", "ll": "≪", "gg": "≫", "infty": "∞", "alpha": "α",
  "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "eta": "η", "theta": "θ",
  "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "pi": "π", "rho": "ρ", "sigma": "σ",
  "Sigma": "Σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Omega": "Ω",
  "sum": "∑", "int": "∫", "rightarrow": "→", "to": "→", "leftarrow": "←", "circ": "°",
  "degree": "°", "prime": "′", "ldots": "…", "dots": "…", "lt": "<", "gt": ">", "bar": "",
  "hat": "", "overline": "", "upmu": "µ",
]
