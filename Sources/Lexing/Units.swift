/// A unit of measurement that texts name, by its UCUM code (https://ucum.org/ucum).
public struct UCUMUnit: RawRepresentable, Sendable, Hashable {
  /// What a unit measures.
  public enum Quantity: UInt8, Sendable {
    case mass, volume, substance, activity, equivalents, absorbedDose, radioactivity, fraction
    case time, length, area, concentration, pressure, energy, electric, frequency, count
  }

  /// The row of the unit table, counted from 1.
  public var rawValue: UInt8

  /// The unit of a row.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The UCUM code: "mg", "ug", "[IU]", "{tablet}".
  public var code: String { unitTable[Int(rawValue) - 1].code }
  /// What it measures.
  public var quantity: Quantity { unitTable[Int(rawValue) - 1].quantity }

  /// The unit with a UCUM code, if the table has it.
  public init?(code: String) {
    guard let row = unitTable.firstIndex(where: { $0.code == code }) else { return nil }
    self.rawValue = UInt8(row + 1)
  }

  /// So many of the unit as one denominator: "(6.h)" of "1 g/6 h", and "d" of "24 h".
  ///
  /// - Returns: nil if the table has no such multiple.
  public func multiplied(by number: Double) -> UCUMUnit? {
    switch (number, code) {
    case (1, _): self
    case (24, "h"): UCUMUnit(code: "d")
    case (7, "d"): UCUMUnit(code: "wk")
    default: Int(exactly: number).flatMap { UCUMUnit(code: "(\($0).\(code))") }
    }
  }

  /// Pieces of a treatment, animals and parts of the body, by which doses are given: "per leg".
  public static let pieces: [(word: [UInt8], unit: UCUMUnit)] =
    unitTable.enumerated().filter { $0.element.spellings.isEmpty && $0.element.code.first == "{" }
    .map {
      (Array($0.element.code.utf8.dropFirst().dropLast()), UCUMUnit(rawValue: UInt8($0.offset + 1)))
    }
}

struct UnitRow: Sendable {
  let code: String
  let quantity: UCUMUnit.Quantity
  /// Lower case ("µ" as Greek mu), separated by spaces.
  let spellings: String

  init(_ code: String, _ quantity: UCUMUnit.Quantity, _ spellings: String) {
    self.code = code
    self.quantity = quantity
    self.spellings = spellings
  }

  /// A denominator that no text names by itself.
  init(_ code: String) { self.init(code, .count, "") }
}

/// Every unit with the spellings that name it.
///
/// A spelling stands in one row only.
let unitTable: [UnitRow] = [
  UnitRow("kg", .mass, "kg kgs kilogram kilograms kilo"),
  UnitRow("g", .mass, "g gm gms gram grams gramme grammes"),
  UnitRow("mg", .mass, "mg mgs milligram milligrams milligramme milligrammes"),
  UnitRow("ug", .mass, "μg mcg ug mug mcgs microg microgram micrograms microgramme microgrammes"),
  UnitRow("ng", .mass, "ng nanogram nanograms"),
  UnitRow("pg", .mass, "pg picogram picograms"),
  UnitRow("L", .volume, "l liter liters litre litres"),
  UnitRow("dL", .volume, "dl deciliter decilitre"),
  UnitRow("mL", .volume, "ml mls milliliter milliliters millilitre millilitres cc"),
  UnitRow("uL", .volume, "μl ul mul mcl microliter microliters microlitre microlitres"),
  UnitRow("mol", .substance, "mol mole moles"),
  UnitRow("mmol", .substance, "mmol mmols millimole millimoles"),
  UnitRow("umol", .substance, "μmol umol mumol micromol micromole micromoles"),
  UnitRow("nmol", .substance, "nmol nanomole nanomoles"),
  UnitRow("pmol", .substance, "pmol picomole picomoles"),
  UnitRow("[IU]", .activity, "iu ius"),
  UnitRow("m[IU]", .activity, "miu"),
  // "MIU" in capitals: a million international units.
  UnitRow("M[IU]", .activity, ""),
  UnitRow("U", .activity, "u unit units"),
  UnitRow("mU", .activity, "mu"),
  // "MU" in capitals of interferon: a million units.
  UnitRow("MU", .activity, ""),
  UnitRow("meq", .equivalents, "meq meqs milliequivalent milliequivalents"),
  UnitRow("Gy", .absorbedDose, "gy gray grays"),
  UnitRow("cGy", .absorbedDose, "cgy"),
  UnitRow("RAD", .absorbedDose, "rad rads"),
  UnitRow("Bq", .radioactivity, "bq"),
  UnitRow("MBq", .radioactivity, "mbq megabecquerel megabecquerels"),
  UnitRow("GBq", .radioactivity, "gbq gigabecquerel gigabecquerels"),
  UnitRow("mCi", .radioactivity, "mci millicurie millicuries"),
  UnitRow("uCi", .radioactivity, "μci uci"),
  UnitRow("[pfu]", .count, "pfu pfus"),
  UnitRow("[CFU]", .count, "cfu cfus"),
  UnitRow("[TCID_50]", .count, "tcid50"),
  // Vector genomes and viral particles, kallikrein inactivator units, limits of flocculation.
  UnitRow("{vg}", .count, "vg"),
  UnitRow("{vp}", .count, "vp"),
  UnitRow("{KIU}", .activity, "kiu"),
  UnitRow("[Lf]", .activity, "lf"),
  UnitRow("s", .time, "s sec secs second seconds"),
  UnitRow("min", .time, "min mins minute minutes"),
  UnitRow("h", .time, "h hr hrs hour hours hourly"),
  UnitRow("d", .time, "d day days daily"),
  UnitRow("wk", .time, "wk wks week weeks weekly"),
  UnitRow("mo", .time, "mo mos month months monthly"),
  UnitRow("a", .time, "y yr yrs year years yearly annually"),
  UnitRow("m2", .area, "m2 sqm"),
  UnitRow("cm2", .area, "cm2"),
  UnitRow("m", .length, "m meter meters metre metres"),
  UnitRow("cm", .length, "cm centimeter centimeters centimetre centimetres"),
  UnitRow("mm", .length, "mm millimeter millimeters millimetre millimetres"),
  UnitRow("um", .length, "μm micrometer micrometers"),
  UnitRow("km", .length, "km"),
  UnitRow("mm[Hg]", .pressure, "mmhg torr"),
  UnitRow("kPa", .pressure, "kpa"),
  UnitRow("cal", .energy, "cal"),
  UnitRow("kcal", .energy, "kcal"),
  UnitRow("kJ", .energy, "kj"),
  UnitRow("J", .energy, "j"),
  UnitRow("[ppm]", .fraction, "ppm"),
  UnitRow("Hz", .frequency, "hz"),
  UnitRow("mA", .electric, "ma"),
  UnitRow("mM", .concentration, "mmolar"),
  UnitRow("{tablet}", .count, "tablet tablets tab tabs"),
  UnitRow("{capsule}", .count, "capsule capsules cap caps"),
  UnitRow("{sachet}", .count, "sachet sachets"),
  UnitRow("{ampule}", .count, "ampoule ampoules ampule ampules"),
  UnitRow("{pill}", .count, "pill pills"),
  UnitRow("{puff}", .count, "puff puffs"),
  UnitRow("[drp]", .count, "drop drops"),
  UnitRow("[tb'U]", .activity, "tu"),
  UnitRow("{dose}", .count, "dose doses"),
  UnitRow("%", .fraction, "percent"),
  // By the weight of small animals: "1 mg per 100 g body weight".
  UnitRow("(100.g)", .mass, ""),
  // Every so often, or in so much: "1 g/6 h", "40 mg per 2 weeks", "20 g/100 mL".
  UnitRow("(2.h)", .time, ""),
  UnitRow("(3.h)", .time, ""),
  UnitRow("(4.h)", .time, ""),
  UnitRow("(6.h)", .time, ""),
  UnitRow("(8.h)", .time, ""),
  UnitRow("(12.h)", .time, ""),
  UnitRow("(36.h)", .time, ""),
  UnitRow("(48.h)", .time, ""),
  UnitRow("(72.h)", .time, ""),
  UnitRow("(2.d)", .time, ""),
  UnitRow("(3.d)", .time, ""),
  UnitRow("(14.d)", .time, ""),
  UnitRow("(28.d)", .time, ""),
  UnitRow("(2.wk)", .time, ""),
  UnitRow("(3.wk)", .time, ""),
  UnitRow("(4.wk)", .time, ""),
  UnitRow("(6.wk)", .time, ""),
  UnitRow("(8.wk)", .time, ""),
  UnitRow("(12.wk)", .time, ""),
  UnitRow("(3.mo)", .time, ""),
  UnitRow("(6.mo)", .time, ""),
  UnitRow("(10.min)", .time, ""),
  UnitRow("(15.min)", .time, ""),
  UnitRow("(30.min)", .time, ""),
  UnitRow("(100.mL)", .volume, ""),
  UnitRow("(250.mL)", .volume, ""),
  UnitRow("(500.mL)", .volume, ""),
  // What is given by it where it stands behind "per": everywhere else these are ordinary words.
  UnitRow("{fraction}"),
  UnitRow("{injection}"),
  UnitRow("{cycle}"),
  UnitRow("{session}"),
  UnitRow("{meal}"),
  UnitRow("{serving}"),
  UnitRow("{site}"),
  UnitRow("{eye}"),
  UnitRow("{leg}"),
  UnitRow("{limb}"),
  UnitRow("{arm}"),
  UnitRow("{hand}"),
  UnitRow("{foot}"),
  UnitRow("{knee}"),
  UnitRow("{hip}"),
  UnitRow("{shoulder}"),
  UnitRow("{joint}"),
  UnitRow("{side}"),
  UnitRow("{ear}"),
  UnitRow("{nostril}"),
  UnitRow("{tooth}"),
  UnitRow("{pocket}"),
  UnitRow("{lesion}"),
  UnitRow("{wound}"),
  UnitRow("{ulcer}"),
  UnitRow("{muscle}"),
  UnitRow("{segment}"),
  UnitRow("{block}"),
  UnitRow("{animal}"),
  UnitRow("{rat}"),
  UnitRow("{mouse}"),
  UnitRow("{rabbit}"),
  UnitRow("{dog}"),
  UnitRow("{cat}"),
  UnitRow("{pig}"),
  UnitRow("{piglet}"),
  UnitRow("{lamb}"),
  UnitRow("{sheep}"),
  UnitRow("{calf}"),
  UnitRow("{cow}"),
  UnitRow("{heifer}"),
  UnitRow("{goat}"),
  UnitRow("{kid}"),
  UnitRow("{horse}"),
  UnitRow("{pony}"),
  UnitRow("{chick}"),
  UnitRow("{chicken}"),
  UnitRow("{bird}"),
  UnitRow("{hen}"),
  UnitRow("{egg}"),
  UnitRow("{fish}"),
  UnitRow("{larva}"),
  UnitRow("{monkey}"),
  UnitRow("{infant}"),
  UnitRow("{child}"),
  UnitRow("{patient}"),
  UnitRow("{subject}"),
  UnitRow("{person}"),
  UnitRow("{participant}"),
  UnitRow("{individual}"),
  UnitRow("{head}"),
  UnitRow("{treatment}"),
  UnitRow("{infusion}"),
  UnitRow("{administration}"),
  UnitRow("{inhalation}"),
  UnitRow("{actuation}"),
  UnitRow("{application}"),
  UnitRow("{spray}"),
  UnitRow("{bottle}"),
  UnitRow("{cup}"),
  UnitRow("{glass}"),
  UnitRow("{bar}"),
  UnitRow("{packet}"),
  UnitRow("{can}"),
  UnitRow("{vial}"),
  UnitRow("{syringe}"),
  UnitRow("{lozenge}"),
  UnitRow("{quadrant}"),
  UnitRow("{breast}"),
  UnitRow("{night}"),
  UnitRow("{bee}"),
  UnitRow("{dialysis}"),
  UnitRow("{course}"),
]
