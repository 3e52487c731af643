import { openPresences } from "@puesto/api/src/history/presence/presences.ts";
import { tellPresence } from "@puesto/api/src/history/presence/told-presence.ts";
import { nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOfCompany } from "../../support/edits.ts";
import { type Served, serve } from "../../support/served.ts";
import { type Subscription, subscribe } from "../../support/subscription.ts";
import { openAgain } from "../../support/test-database.ts";

interface Present {
  readonly session: string;
  readonly name: string;
  readonly colour: string | null;
  readonly roleId: string | null;
}
interface Changed {
  readonly presenceChanged: {
    readonly isWhole: boolean;
    readonly present: readonly Present[];
    readonly left: readonly string[];
  };
}

const records = aCompany({ boss: { seller: {} } });
let api: Served;
let other: Served;
beforeAll(async () => {
  api = await serve();
  other = await serve(openAgain(api.database));
});
afterAll(async () => {
  await other.close();
  await api.close();
});

/** A company of its own for each test. */
async function company(slug: string) {
  await api.store({ slug, records });
  const roleIds = records.roles.map(({ id }) => nodeIdOf("Role", companyIdNamed(slug), id));
  return { id: idOfCompany(slug), roleIds };
}

const follow = (id: string, url = api.url): Subscription<Changed> =>
  subscribe(
    url,
    `subscription ($id: ID!) { presenceChanged(company: $id) { isWhole present { session name colour roleId } left } }`,
    { id },
  );
const change = async (subscription: Subscription<Changed>) => (await subscription.next()).presenceChanged;

async function mutate(field: string, input: object, actor?: string, url = api.url) {
  const [name, selection] =
    field === "updatePresence"
      ? ["UpdatePresenceInput", "presence { session name colour roleId } expiresInSeconds"]
      : ["EndPresenceInput", "session"];
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(actor !== undefined && { "puesto-actor": actor }) },
    body: JSON.stringify({
      query: `mutation ($input: ${name}!) { ${field}(input: $input) { ${selection} } }`,
      variables: { input },
    }),
  });
  return response.json();
}
const update = (input: object, actor?: string, url?: string) => mutate("updatePresence", input, actor, url);
const end = (input: object, url?: string) => mutate("endPresence", input, undefined, url);

describe("presence", () => {
  it("tells who comes, what they turn to and that they leave, to whoever is there, in every process", async () => {
    const { id, roleIds } = await company("office");
    const followers = [follow(id), follow(id, other.url)];
    for (const follower of followers) expect(await change(follower)).toEqual({ isWhole: true, present: [], left: [] });
    const told = async () => {
      const changes = await Promise.all(followers.map(change));
      expect(changes[0]).toEqual(changes[1]);
      return changes[0];
    };

    const ana = { session: "ana-window-1", name: "Ana Núñez", colour: "#1f6feb" };
    const actor = "Ana%20N%C3%BA%C3%B1ez; id=ana; colour=#1F6FEB";
    const answer = await update({ company: id, session: ana.session, role: roleIds[1] }, actor);
    expect(answer.data.updatePresence).toEqual({ presence: { ...ana, roleId: roleIds[1] }, expiresInSeconds: 30 });
    expect(await told()).toEqual({ isWhole: false, present: [{ ...ana, roleId: roleIds[1] }], left: [] });

    // Said again it is no news; what comes next is.
    await update({ company: id, session: ana.session, role: roleIds[1] }, actor, other.url);
    await update({ company: id, session: ana.session, role: roleIds[0] }, actor, other.url);
    expect(await told()).toEqual({ isWhole: false, present: [{ ...ana, roleId: roleIds[0] }], left: [] });

    await update({ company: id, session: "program-1" });
    const program = { session: "program-1", name: "API", colour: null, roleId: null };
    expect(await told()).toEqual({ isWhole: false, present: [program], left: [] });

    const newcomer = follow(id, other.url);
    const whole = await change(newcomer);
    expect([whole.isWhole, whole.present]).toEqual([true, [{ ...ana, roleId: roleIds[0] }, program]]);

    await end({ company: id, session: ana.session });
    expect(await told()).toEqual({ isWhole: false, present: [], left: [ana.session] });
    for (const subscription of [...followers, newcomer]) await subscription.end();
  });

  it("is of one company alone", async () => {
    const [one, another] = [await company("one"), await company("another")];
    const subscription = follow(one.id);
    await change(subscription);
    await update({ company: another.id, session: "elsewhere" });
    await update({ company: one.id, session: "right-here" });
    expect((await change(subscription)).present).toMatchObject([{ session: "right-here" }]);
    await subscription.end();
  });

  it("ends when nothing more is said", async () => {
    const presences = openPresences(api.database.notifications, 0.05);
    const gone = new AbortController();
    const presence = { company: companyIdNamed("quiet"), session: "quiet-one", name: "Q", colour: null, role: null };
    const changes = presences.follow(presence.company, gone.signal)[Symbol.asyncIterator]();
    expect((await changes.next()).value).toMatchObject({ isWhole: true, present: [] });
    // Listening began a moment ago, and what was told before that is not heard: it is told until it is.
    let heard = false;
    const news = changes.next().then(({ value }) => {
      heard = true;
      return value;
    });
    while (!heard) await tellPresence({ left: false, ...presence }).execute(api.database.kysely);
    expect(await news).toMatchObject({ isWhole: false, present: [{ session: "quiet-one" }] });
    expect((await changes.next()).value).toEqual({ isWhole: false, present: [], left: ["quiet-one"] });
    gone.abort();
    presences.close();
  });

  it("tells a slow follower once of what came in between, and of all where it was too much", async () => {
    const { id } = await company("crowd");
    const told = follow(id);
    await change(told);
    for (let at = 0; at < 5; at += 1) await update({ company: id, session: "same-window", role: null }, `Name%20${at}`);
    let last: Present | undefined;
    while (last?.name !== "Name 4") last = (await change(told)).present[0];
    await told.end();
  });

  it("takes no more than can be told of", async () => {
    const { id } = await company("full");
    const subscription = follow(id);
    await change(subscription);
    let present = 0;
    for (let at = 0; at < 200; at += 1) await update({ company: id, session: `window-${at}` });
    while (present < 200) present += (await change(subscription)).present.length;
    const refused = await update({ company: id, session: "one-too-many" });
    expect(refused.errors[0].extensions.code).toBe("TOO_MANY_PRESENT");
    expect((await update({ company: id, session: "window-7" })).errors).toBeUndefined();
    await subscription.end();
  });

  it("is refused by name where it is told wrongly", async () => {
    const { id } = await company("strict");
    const elsewhere = await company("elsewhere");
    const session = "some-window";
    const codes: unknown[] = [];
    for (const input of [
      { company: "nonsense", session },
      { company: idOfCompany("nowhere"), session },
      { company: id, session: "short" },
      { company: id, session: "with spaces in it" },
      { company: id, session, role: "nonsense" },
      { company: id, session, role: elsewhere.roleIds[0] },
      { company: id, session, role: id },
    ]) {
      codes.push((await update(input)).errors[0].extensions.code);
    }
    expect(codes).toEqual([
      "MALFORMED_ID",
      "UNKNOWN_COMPANY",
      "BAD_USER_INPUT",
      "BAD_USER_INPUT",
      "MALFORMED_ID",
      "BAD_USER_INPUT",
      "BAD_USER_INPUT",
    ]);
    const subscription = subscribe<Changed>(
      api.url,
      `subscription { presenceChanged(company: "${idOfCompany("nowhere")}") { left } }`,
    );
    expect(await subscription.codes()).toEqual(["UNKNOWN_COMPANY"]);
  });

  it.each([
    ["no name", "; id=a"],
    ["an empty name", "%20"],
    ["a broken escape", "%E0%A4%A"],
    ["half of a character", "%ED%A0%80"],
    ["a NUL character", "a%00b"],
    ["a line break", "a%0Ab"],
    ["a very long name", "x".repeat(101)],
    ["a very long header", "%41".repeat(400)],
    ["an id of other characters", "Ana; id=a b"],
    ["a colour by name", "Ana; colour=red"],
    ["the same twice", "Ana; id=a; id=b"],
    ["something unknown", "Ana; role=boss"],
  ])("an actor with %s is refused", async (_, actor) => {
    const { errors } = await update({ company: "x", session: "x" }, actor);
    expect(errors[0].extensions.code).toBe("MALFORMED_ACTOR");
  });
});
