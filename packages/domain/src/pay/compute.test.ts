import { describe, expect, it } from "vitest";
import { computePay, payLineSentence, payTotalSentence } from "./index.ts";
import { aScheme, paid, someFigures } from "./trial.ts";

const amounts = (...given: Parameters<typeof paid>) =>
  paid(...given).lines.map(({ clause, amount }) => [clause, amount]);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the pay of a marketing director", () => {
  it("with the task met to the cent is base, 1 % of the team's sales, 2 % of what special accounts paid, and the band", () => {
    expect(amounts(aScheme(), someFigures())).toEqual([
      ["BASE", "9000"],
      ["TEAM_TASK_MET", "5000"],
      ["SPECIAL_ACCOUNT", "1300.01"],
      ["PERFORMANCE_AMOUNT", "1500"],
    ]);
    expect(paid(aScheme(), someFigures()).total).toBe("16800.01");
  });

  it("with the task missed by a cent has half the commission", () => {
    const sales = [{ account: null, amount: "499999.99", received: "0" }];
    const pay = paid(aScheme(), someFigures({ sales, specialAccounts: [] }));
    expect(pay.lines[1]).toEqual({
      clause: "TEAM_TASK_NOT_MET",
      of: "499999.99",
      rate: "0.005",
      exact: "2499.99995",
      amount: "2500",
      facts: { reached: "499999.99", task: "500000" },
    });
    expect([pay.isTaskMet, pay.total]).toEqual([false, "13000"]);
  });

  it("counts sales to special accounts for the task only where the scheme says so", () => {
    const sales = [
      { account: null, amount: "450000", received: "0" },
      { account: "Norte", amount: "50000", received: "0" },
    ];
    const { teamCommission } = aScheme();
    const all = aScheme({ teamCommission: { ...teamCommission, taskMeasuredOn: "ALL_SALES" } });
    expect(amounts(aScheme(), someFigures({ sales }))[1]).toEqual(["TEAM_TASK_NOT_MET", "2250"]);
    expect(amounts(all, someFigures({ sales }))[1]).toEqual(["TEAM_TASK_MET", "4500"]);
  });

  it.each([
    ["-0.2", "0"],
    ["0.079999", "0"],
    ["0.08", "1500"],
    ["0.149999", "1500"],
    ["0.15", "4000"],
  ])(
    "with a margin of %s has a performance pay of %s: a band holds where it begins, not where it ends",
    (profitMargin, value) => {
      expect(amounts(aScheme(), someFigures({ profitMargin })).at(-1)).toEqual(["PERFORMANCE_AMOUNT", value]);
    },
  );

  it("may have its performance paid in parts of the base salary", () => {
    const bands = [{ from: null, below: null, value: "0.125" }];
    const scheme = aScheme({ performance: { basis: "SHARE_OF_BASE", bands } });
    expect(amounts(scheme, someFigures({ grade: "G8" })).at(-1)).toEqual(["PERFORMANCE_SHARE", "1500"]);
  });

  it("is rounded line by line by the rule of its scheme", () => {
    const sales = [{ account: null, amount: "500000.5", received: "0" }];
    const round = (rounding: "HALF_UP" | "HALF_EVEN" | "DOWN") =>
      amounts(aScheme({ rounding }), someFigures({ sales, specialAccounts: [] }))[1];
    expect(round("HALF_UP")).toEqual(["TEAM_TASK_MET", "5000.01"]);
    expect(round("HALF_EVEN")).toEqual(["TEAM_TASK_MET", "5000"]);
    expect(round("DOWN")).toEqual(["TEAM_TASK_MET", "5000"]);
  });

  it("stays exact where binary numbers do not", () => {
    const sales = Array.from({ length: 1000 }, () => ({ account: null, amount: "999999999999.1", received: "0" }));
    const pay = paid(aScheme(), someFigures({ sales, specialAccounts: [] }));
    expect(pay.lines[1]?.exact).toBe("9999999999991");
  });
});

describe("the sentences of a pay", () => {
  it("say what was multiplied with what by which clause, in both languages", () => {
    const pay = paid(aScheme(), someFigures({ sales: [{ account: "Norte", amount: "0", received: "65000.55" }] }));
    const told = (locale: "es" | "en") => pay.lines.map((line) => plain(payLineSentence(line, pay.currency, locale)));
    expect(told("en")).toEqual([
      "Base salary of grade “G7”: €9,000.00.",
      "Commission for leading the team, with the sales task not met (€0.00 of €500,000.00): sales of the team of €0.00 × 0.5% = €0.00.",
      "Special account “Norte”: money received of €65,000.55 × 2% = €1,300.011, rounded to €1,300.01.",
      "Performance pay for a profit margin of 12%, in the band from 8% to below 15%: €1,500.00.",
    ]);
    expect(told("es")).toEqual([
      "Salario base del grado «G7»: 9000,00 €.",
      "Comisión por dirigir el equipo, sin cumplir la meta de ventas (0,00 € de 500.000,00 €): ventas del equipo de 0,00 € × 0,5 % = 0,00 €.",
      "Cuenta especial «Norte»: cobros de 65.000,55 € × 2 % = 1300,011 €, redondeado a 1300,01 €.",
      "Pago por rendimiento con un margen de beneficio de 12 %, en la banda desde 8 % hasta menos de 15 %: 1500,00 €.",
    ]);
  });

  it("name the rounding rule with the total", () => {
    const pay = paid(aScheme(), someFigures());
    expect(plain(payTotalSentence(pay, "en"))).toBe(
      "Together €16,800.01. Each line is rounded to the nearest €0.01, from the middle upwards.",
    );
    expect(plain(payTotalSentence({ ...pay, rounding: "DOWN" }, "es"))).toBe(
      "En total 16.800,01 €. De cada línea se descarta lo que pasa de 0,01 €.",
    );
  });
});

describe("a pay that cannot be computed", () => {
  it("is refused with all that is wrong with the scheme, and only then with the figures", () => {
    const wrong = { ...someFigures(), grade: "G9", profitMargin: "much" };
    const pay = computePay(aScheme(), wrong);
    expect(pay.ok ? [] : pay.problem.map(({ code }) => code)).toEqual(["PAY_UNKNOWN_GRADE", "PAY_NO_NUMBER"]);
    const neither = computePay(aScheme({ baseByGrade: [] }), wrong);
    expect(neither.ok ? [] : neither.problem.map(({ code }) => code)).toEqual(["PAY_NO_GRADES"]);
  });
});
