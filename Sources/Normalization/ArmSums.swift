import Documents
import Extraction

/// Flags a randomized total whose arms are stated next to it and do not add up to it.
///
/// Arms that each equal the total are those of a crossover trial. Arms that miss more than a tenth of
/// the total are taken for some of the arms, not for a contradiction.
///
/// - Parameter facts: The facts of an article, by place.
func flagArmSums(_ facts: inout [Fact]) {
  for index in facts.indices {
    guard case .sampleSize(let total) = facts[index].content, total.scope == .total,
      total.stage == .randomized
    else { continue }
    let arms = armsStated(after: index, in: facts).filter {
      // "Twelve practices were randomized (A: 6 practices, 412 patients; …)": the patients are no practices.
      total.unit == nil || $0 <= total.value
    }
    guard arms.count >= 2, !arms.allSatisfy({ $0 == total.value }) else { continue }
    let sum = arms.reduce(0, +)
    guard sum * 10 >= total.value * 9, !someAddUp(arms[...], to: total.value),
      !isTotal(sum, in: facts)
    else { continue }
    facts[index].checks.append(.armsDoNotSum)
  }
}

/// Whether some of the arms make up the total: others may count clusters, or parts of an arm.
private func someAddUp(_ arms: ArraySlice<Int>, to total: Int) -> Bool {
  guard total > 0, let first = arms.first else { return total == 0 }
  return someAddUp(arms.dropFirst(), to: total - first) || someAddUp(arms.dropFirst(), to: total)
}

/// Whether the arms make up another total of the article, such as the analyzed one.
private func isTotal(_ sum: Int, in facts: [Fact]) -> Bool {
  facts.contains {
    guard case .sampleSize(let size) = $0.content else { return false }
    return size.scope == .total && size.value == sum
  }
}

/// The sizes of the randomized arms that follow a total before the next total.
///
/// - Returns: At most ten, which no trial has.
private func armsStated(after total: Int, in facts: [Fact]) -> [Int] {
  guard case .text(let start) = facts[total].place else { return [] }
  var sizes: [Int] = []
  for fact in facts[(total + 1)...] where sizes.count < 10 {
    guard case .text(let place) = fact.place, fact.section == facts[total].section,
      place.lowerBound - start.upperBound < maximalDistance
    else { break }
    guard case .sampleSize(let size) = fact.content else { continue }
    guard size.scope == .arm, size.stage == .randomized else { break }
    sizes.append(size.value)
  }
  return sizes
}

/// How far from the total the arms may stand, in bytes: a sentence or two.
private let maximalDistance = 600
