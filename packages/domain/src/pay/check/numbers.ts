import { exactly, isDecimal } from "../../decimal.ts";
import { type CurrencyCode, isWholeMoney, smallestUnitOf } from "../../money.ts";
import { type PayRefusal, payRefusal } from "../refusal.ts";

/** Why a text is no amount of money of zero or more; a sale below zero is told as such. */
export function amountRefusals(
  amount: string,
  path: string,
  currency: CurrencyCode,
  negative: "PAY_NEGATIVE_AMOUNT" | "PAY_NEGATIVE_SALE" = "PAY_NEGATIVE_AMOUNT",
): readonly PayRefusal[] {
  if (!isDecimal(amount)) return [payRefusal("PAY_NO_NUMBER", path, { number: amount })];
  const exact = exactly(amount);
  const money = { amount, currency };
  if (exact.lessThan(0)) return [payRefusal(negative, path, { amount: money })];
  if (isWholeMoney(exact, currency)) return [];
  const unit = { amount: smallestUnitOf(currency).toFixed(), currency };
  return [payRefusal("PAY_TOO_FINE", path, { amount: money, unit })];
}

/** Why a text is no rate from nothing up to `atMost`. */
export function rateRefusals(rate: string, path: string, atMost = "1"): readonly PayRefusal[] {
  if (!isDecimal(rate)) return [payRefusal("PAY_NO_NUMBER", path, { number: rate })];
  const isInRange = exactly(rate).greaterThanOrEqualTo(0) && exactly(rate).lessThanOrEqualTo(atMost);
  return isInRange ? [] : [payRefusal("PAY_RATE_OUT_OF_RANGE", path, { rate: { rate }, atMost: { rate: atMost } })];
}

/** Why names are not one each: blank ones, and those that come again. */
export const nameRefusals = (
  names: readonly string[],
  pathOf: (index: number) => string,
  twice: (name: string, path: string) => PayRefusal,
): readonly PayRefusal[] =>
  names.flatMap((name, index) => {
    if (name.trim() === "") return [payRefusal("PAY_BLANK_NAME", pathOf(index), {})];
    return names.indexOf(name) < index ? [twice(name, pathOf(index))] : [];
  });
