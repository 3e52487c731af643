import type { AskedChange } from "@puesto/domain/history";
import { recordsOf } from "@puesto/domain/structure";
import { aCompany, roleIdNamed } from "@puesto/domain/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Answer, createSessionStore, type SessionStore } from "./session-store.ts";

const company = { name: { en: "Alameda" }, locale: "en" } as const;
const records = aCompany({ boss: { sales: { seller: {} }, finance: { clerk: {} } } });
const rename = (role: string, title: string): AskedChange => ({
  type: "RoleUpdated",
  roleId: roleIdNamed(role),
  set: { title: { en: title } },
});

/** A company at the other end of a line that can be cut. What arrives there is made, one revision each. */
function apiAtRevision(first: number) {
  const api = {
    revision: first,
    isCut: false,
    /** Whether a request arrives whose answer is lost. */
    losesAnswers: false,
    refuses: false,
    sent: [] as string[],
    made: new Map<string, number>(),
  };
  let keys = 0;
  const store: SessionStore = createSessionStore({
    rows: async () => (api.isCut ? null : { revision: api.revision, company, records }),
    stands: async () => (api.isCut ? null : api.revision),
    newKey: () => `key-${++keys}`,
    send: async (key): Promise<Answer> => {
      if (api.isCut) return "AWAY";
      api.sent.push(key);
      if (api.refuses) return { refusals: [{ code: "S2", message: "No.", remedy: "" }] };
      const revision = api.made.get(key) ?? ++api.revision;
      api.made.set(key, revision);
      if (!api.losesAnswers) return { revision };
      api.isCut = true;
      return "AWAY";
    },
  });
  const arrive = (changes: readonly AskedChange[], requestKey: string | null, revision: number) =>
    store.onArrival({ revision, changes: changes as never, difference: null, requestKey, told: null });
  return { api, store, arrive };
}

const titles = (store: SessionStore): readonly string[] => {
  const session = store.get();
  return session === null ? [] : recordsOf(session.shown).roles.map(({ title }) => title.en ?? "");
};
const conflicts = (store: SessionStore) => store.get()?.conflicts.map(({ edit }) => edit.key);
const waiting = (store: SessionStore) => store.get()?.pending.filter(({ revision }) => revision === null).length;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("edits made while the API is away are kept, and sent when what others did is here", async () => {
  const { api, store, arrive } = apiAtRevision(5);
  await store.begin();
  api.isCut = true;
  await store.propose([rename("clerk", "Accountant")]);
  await store.propose([rename("seller", "Agent")]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([store.isAway(), waiting(store), api.sent]).toEqual([true, 2, []]);

  // Somebody gave the same role another title meanwhile; what touches nothing of others goes through.
  api.isCut = false;
  api.revision = 6;
  store.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(api.sent).toEqual([]);
  arrive([rename("clerk", "Bookkeeper")], null, 6);
  await vi.advanceTimersByTimeAsync(0);
  expect([store.isAway(), conflicts(store), api.sent]).toEqual([false, ["key-1"], ["key-2"]]);
  expect(titles(store)).toEqual(expect.arrayContaining(["Bookkeeper", "Agent"]));
});

test("an edit that was made and whose answer was lost is neither made twice nor a conflict", async () => {
  const { api, store, arrive } = apiAtRevision(5);
  await store.begin();
  api.losesAnswers = true;
  const change: AskedChange = { type: "RoleRemoved", roleId: roleIdNamed("clerk"), reports: "NONE" };
  await store.propose([change]);
  await vi.advanceTimersByTimeAsync(0);
  expect([store.isAway(), api.sent]).toEqual([true, ["key-1"]]);
  api.isCut = false;
  api.losesAnswers = false;
  store.retry();
  arrive([change], "key-1", 6);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([store.isAway(), conflicts(store), waiting(store), api.sent]).toEqual([false, [], 0, ["key-1"]]);
});

test("where nobody tells what was missed, the rows are fetched anew and the edits sent", async () => {
  const { api, store } = apiAtRevision(5);
  await store.begin();
  api.isCut = true;
  await store.propose([rename("clerk", "Accountant")]);
  api.isCut = false;
  api.revision = 9;
  store.retry();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([store.isAway(), waiting(store), api.sent]).toEqual([false, 0, ["key-1"]]);
});

test("what the API refuses waits for its author with the API's words", async () => {
  const { api, store } = apiAtRevision(5);
  await store.begin();
  api.refuses = true;
  await store.propose([rename("clerk", "Accountant")]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.get()?.conflicts.map(({ refusals }) => refusals[0]?.message)).toEqual(["No."]);
  store.dismiss("key-1");
  expect([conflicts(store), titles(store).includes("Accountant")]).toEqual([[], false]);
});

test("while the API is away undo takes off the last edit that waits, and nothing once it is back", async () => {
  const { api, store } = apiAtRevision(5);
  await store.begin();
  api.isCut = true;
  await store.propose([rename("clerk", "Accountant")]);
  await vi.advanceTimersByTimeAsync(0);
  expect(store.withdraw()).toBe(true);
  expect([store.isAway(), titles(store).includes("Accountant"), store.withdraw()]).toEqual([false, false, false]);
  api.isCut = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(api.sent).toEqual([]);
});

test("an undo right after an edit waits until the API has the edit", async () => {
  const { api, store } = apiAtRevision(5);
  await store.begin();
  const order: string[] = [];
  const made = () => `made ${api.made.size}`;
  void store.answered().then(() => order.push(made()));
  await store.propose([rename("clerk", "Accountant")]);
  await store.propose([rename("seller", "Agent")]);
  void store.answered().then(() => order.push(made()));
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(["made 0", "made 2"]);
  // And does not wait for an API that does not answer.
  api.isCut = true;
  await store.propose([rename("clerk", "Bookkeeper")]);
  await store.answered();
  expect(store.withdraw()).toBe(true);
});

test("before the rows have come an edit is not lost in silence", async () => {
  const { api, store } = apiAtRevision(5);
  api.isCut = true;
  expect(await store.propose([rename("clerk", "Accountant")])).toEqual({ ok: false, problem: "AWAY" });
});
