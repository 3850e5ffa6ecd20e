import Documents
final class JATSParser: XMLRecordParser { init() { super.init(records: ["article"], names: []) } }
