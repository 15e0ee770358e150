import Sales

/// The part of a posting that leaves one site; documents of the warehouse are always split by site (domain.md 9).
struct SiteSplit {
  /// The warehouse that the document names: that of its first line.
  let warehouse: String
  /// The lines that leave from there, in the order of the order.
  private(set) var parts: [PackingPlanLine]

  /// Splits the lines of a plan, sites in the order in which the lines name them.
  static func split(
    _ parts: [PackingPlanLine], of order: SalesOrder, in context: ActionContext
  ) throws -> [SiteSplit] {
    var sites: [String] = []
    var splits: [SiteSplit] = []
    var siteOfWarehouse: [String: String] = [:]
    for part in parts {
      let warehouse = order.lines[part.index].warehouse
      let site: String
      if let known = siteOfWarehouse[warehouse] {
        site = known
      } else {
        let named = try context.reader.warehouse(warehouse)?.site ?? ""
        // A warehouse without a site is a site of its own; no site's code holds a line break.
        site = named.isEmpty ? "\n" + warehouse : named
        siteOfWarehouse[warehouse] = site
      }
      if let index = sites.firstIndex(of: site) {
        splits[index].parts.append(part)
      } else {
        sites.append(site)
        splits.append(SiteSplit(warehouse: warehouse, parts: [part]))
      }
    }
    return splits
  }
}
