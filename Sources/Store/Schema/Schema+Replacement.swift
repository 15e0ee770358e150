extension Schema {
  /// What is sent in place of a returned line, where it is not the same again.
  static let replacementStep = [
    "ALTER TABLE return_line ADD COLUMN replacement_item TEXT",
    "ALTER TABLE return_line ADD COLUMN replacement_quantity INTEGER",
    "ALTER TABLE return_line ADD COLUMN replacement_unit TEXT",
    "CREATE INDEX return_line_replacement_item ON return_line (replacement_item) WHERE replacement_item IS NOT NULL",
  ]
}
