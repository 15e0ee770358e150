import Sales
import Store

/// Adds a vendor.
public struct CreateVendor: Action {
  public static let name = "vendor.create"
  public static let title = "New vendor"
  public static let help = "Adds a vendor; the account comes from the number series unless one is given."
  public static let duty = Duty.maintainVendors
  public static let fields = VendorEntry.help.merging([
    "account": "The vendor account; default the next number of the series. Leading zeros are kept."
  ]) { $1 }

  public var account: String?
  public var entry: VendorEntry

  /// Adds a vendor.
  public init(account: String? = nil, _ entry: VendorEntry) {
    self.account = account
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    var check = RecordCheck(context.reader)
    check.newCode(account ?? "", "account", "vendor")
    let number = try context.number(.vendor, given: account)
    if try context.reader.vendor(number) != nil { throw CodeRefusal("vendor", number, .taken) }
    var vendor = Vendor(account: number, name: "", currency: context.company.currency)
    entry.fill(&vendor)
    try entry.check(vendor, check)
    try context.warn(
      taxNumber: vendor.taxNumber, of: "vendor \(number)", kind: "vendor", country: vendor.address.country)
    try context.writer.insert(vendor)
    try entry.saveNested(of: number, in: context)
    return DocumentOutcome("vendor", number)
  }

  private enum CodingKeys: String, CodingKey {
    case account
  }

  public init(from decoder: any Decoder) throws {
    account = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .account)
    entry = try VendorEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(account, forKey: .account)
    try entry.encode(to: encoder)
  }
}

/// Changes a vendor; what is left out stays.
public struct ChangeVendor: Action {
  public static let name = "vendor.change"
  public static let title = "Change vendor"
  public static let help = "Changes the given fields of a vendor."
  public static let duty = Duty.maintainVendors
  public static let fields = VendorEntry.help.merging([
    "vendor": "The vendor account.",
    "version": "The version that was read; the change is refused when somebody has saved since.",
  ]) { $1 }

  public var vendor: String
  public var version: Int?
  public var entry: VendorEntry

  /// Changes a vendor.
  public init(_ vendor: String, version: Int? = nil, _ entry: VendorEntry) {
    self.vendor = vendor
    self.version = version
    self.entry = entry
  }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard var changed = try context.reader.vendor(vendor) else {
      throw try context.notFound(.vendor, vendor)
    }
    try context.checkVersion(version, present: changed.version, of: "vendor \(vendor)")
    let taxNumber = changed.taxNumber
    entry.fill(&changed)
    try entry.check(changed, RecordCheck(context.reader))
    if changed.taxNumber != taxNumber {
      try context.warn(
        taxNumber: changed.taxNumber, of: "vendor \(vendor)", kind: "vendor", country: changed.address.country
      )
    }
    _ = try context.writer.save(changed)
    try entry.saveNested(of: vendor, in: context)
    return DocumentOutcome("vendor", vendor)
  }

  private enum CodingKeys: String, CodingKey {
    case vendor, version
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    vendor = try container.decode(String.self, forKey: .vendor)
    version = try container.decodeIfPresent(Int.self, forKey: .version)
    entry = try VendorEntry(from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(vendor, forKey: .vendor)
    try container.encodeIfPresent(version, forKey: .version)
    try entry.encode(to: encoder)
  }
}

/// Deletes a vendor.
public struct DeleteVendor: Action {
  public static let name = "vendor.delete"
  public static let title = "Delete vendor"
  public static let help = "Deletes a vendor that nothing names."
  public static let duty = Duty.maintainVendors
  public static let fields = ["vendor": "The vendor account."]

  public var vendor: String

  /// Deletes a vendor.
  public init(_ vendor: String) { self.vendor = vendor }

  public func perform(in context: ActionContext) throws -> DocumentOutcome {
    guard try context.reader.vendor(vendor) != nil else { throw try context.notFound(.vendor, vendor) }
    if let user = try context.reader.use(of: .vendor(vendor)) {
      throw CodeRefusal("vendor", vendor, .used(by: user))
    }
    try context.writer.delete(vendor: vendor)
    return DocumentOutcome("vendor", vendor)
  }
}

extension VendorEntry {
  /// Saves the given addresses and people.
  func saveNested(of account: String, in context: ActionContext) throws {
    if let addresses {
      let kept = CustomerAddressEntry.kept(addresses).map { role, address, isPrimary in
        VendorAddress(vendor: account, role: role, address: address, isPrimary: isPrimary)
      }
      try context.writer.replaceAddresses(ofVendor: account, with: kept)
    }
    if let contacts {
      let kept = contacts.map { entry in
        VendorContact(
          vendor: account, name: entry.name, title: entry.title ?? "", phone: entry.phone ?? "",
          email: entry.email ?? "")
      }
      try context.writer.replaceContacts(ofVendor: account, with: kept)
    }
  }
}
