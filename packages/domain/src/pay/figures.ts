/** What was sold to a customer in a period, and the money that came in from it in the same period. */
export interface Sale {
  /** The customer's account; null where nobody said. It counts as special where {@link PayFigures} lists it. */
  readonly account: string | null;
  readonly amount: string;
  readonly received: string;
}

/** The real figures of a period that a pay is computed from. Numbers are exact decimals. */
export interface PayFigures {
  /** The currency of all amounts, that of the scheme. */
  readonly currency: string;
  readonly grade: string;
  /** What was to be sold in the period. */
  readonly salesTask: string;
  readonly sales: readonly Sale[];
  /** The accounts that the holder keeps in person. */
  readonly specialAccounts: readonly string[];
  /** What part of the sales is left as profit: "0.12" is twelve per cent, a loss is below zero. */
  readonly profitMargin: string;
}
