import * as z from "zod/mini";
import { isUuid, type UnitId } from "../identity.ts";
import { specialAccountsAtMost } from "../pay/index.ts";
import { accepted, type Result, refused } from "../result.ts";
import type { Told } from "../sentences/catalog.ts";
import type { PolicySettings } from "./policy.ts";

/** Why settings cannot be, with what the sentence of each needs. */
export interface PolicyRefusalValues {
  readonly POLICY_MALFORMED: { readonly path: string };
  readonly POLICY_OUT_OF_RANGE: { readonly rule: string; readonly least: number; readonly most: number };
  /** More would be asked for at least than is allowed at most. */
  readonly POLICY_BOUNDS_REVERSED: { readonly atLeast: number; readonly atMost: number };
  /** A finding was to be put right, and there is none like it any more. */
  readonly POLICY_FINDING_GONE: { readonly rule: string };
  /** There is no one change that would put it right. */
  readonly POLICY_NO_REPAIR: { readonly rule: string };
}

/** Why settings are refused: a value, never thrown. */
export type PolicyRefusal = Told<PolicyRefusalValues>;

const none = z.strictObject({});
const atMost = z.strictObject({ atMost: z.number() });
const unitId = z.custom<UnitId>((value) => typeof value === "string" && isUuid(value));
const setting = <Shape extends z.ZodMiniType>(parameters: Shape) => z.strictObject({ isOn: z.boolean(), parameters });

const settingsShape: z.ZodMiniType<PolicySettings> = z.strictObject({
  P1: setting(none),
  P2: setting(none),
  P3: setting(z.strictObject({ branches: z.array(unitId) })),
  P4: setting(none),
  P5: setting(atMost),
  P6: setting(z.strictObject({ atLeast: z.number(), atMost: z.number() })),
  P7: setting(atMost),
  P8: setting(z.strictObject({ days: z.number() })),
  P9: setting(none),
  P10: setting(z.strictObject({ shared: z.array(z.string()) })),
});

function rangeRefusals(
  rule: string,
  number: number,
  [least, most]: readonly [number, number],
): readonly PolicyRefusal[] {
  if (Number.isInteger(number) && number >= least && number <= most) return [];
  return [{ code: "POLICY_OUT_OF_RANGE", values: { rule, least, most } }];
}

/** Every reason why settings cannot be; empty for sound ones. */
export function policyRefusals({ P5, P6, P7, P8 }: PolicySettings): readonly PolicyRefusal[] {
  const { atLeast, atMost: spanAtMost } = P6.parameters;
  return [
    ...rangeRefusals("P5", P5.parameters.atMost, [0, specialAccountsAtMost]),
    ...rangeRefusals("P6", atLeast, [1, 1000]),
    ...rangeRefusals("P6", spanAtMost, [1, 1000]),
    ...(atLeast > spanAtMost
      ? [{ code: "POLICY_BOUNDS_REVERSED", values: { atLeast, atMost: spanAtMost } } as const]
      : []),
    ...rangeRefusals("P7", P7.parameters.atMost, [1, 1000]),
    ...rangeRefusals("P8", P8.parameters.days, [0, 3660]),
  ];
}

/** Reads settings from JSON; every reason why they are none, or cannot be. */
export function readPolicySettings(value: unknown): Result<PolicySettings, readonly PolicyRefusal[]> {
  const parsed = settingsShape.safeParse(value);
  if (!parsed.success) {
    const path = ["policy", ...(parsed.error.issues[0]?.path ?? [])].map(String).join(".");
    return refused([{ code: "POLICY_MALFORMED", values: { path } }]);
  }
  const refusals = policyRefusals(parsed.data);
  return refusals.length > 0 ? refused(refusals) : accepted(parsed.data);
}
