/// The actions that set a company up.
public enum CompanyActions {
  /// All of them, for the registry.
  public static let all: [AnyAction] = [
    AnyAction(ChangeCompany.self), AnyAction(SaveUser.self), AnyAction(DeleteUser.self),
    AnyAction(SaveSeries.self), AnyAction(SaveCode.self), AnyAction(DeleteCode.self),
    AnyAction(SaveWarehouse.self), AnyAction(DeleteWarehouse.self), AnyAction(SaveRate.self),
    AnyAction(DeleteRate.self), AnyAction(SaveCashRounding.self), AnyAction(DeleteCashRounding.self),
    AnyAction(SaveTaxCode.self), AnyAction(DeleteTaxCode.self), AnyAction(SaveTaxGroup.self),
    AnyAction(SaveTerms.self), AnyAction(DeleteTerms.self),
  ]
}
