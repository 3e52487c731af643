import { nodeIdOf } from "@puesto/domain/identity";
import { aCompany, companyIdNamed } from "@puesto/domain/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOfCompany } from "../../support/edits.ts";
import { type Served, serve } from "../../support/served.ts";
import { subscribe } from "../../support/subscription.ts";

const records = aCompany({ boss: { seller: {} } });
let api: Served;
beforeAll(async () => {
  api = await serve();
});
afterAll(() => api.close());

interface News {
  readonly companyNews: {
    readonly change: { readonly revision: { readonly number: number; readonly requestKey: string | null } } | null;
    readonly presence: { readonly isWhole: boolean; readonly present: readonly { readonly session: string }[] } | null;
  };
}

const follow = (id: string, after: number) =>
  subscribe<News>(
    api.url,
    `subscription ($id: ID!, $after: Int!) {
      companyNews(company: $id, afterRevision: $after) {
        change { revision { number requestKey } }
        presence { isWhole present { session } }
      }
    }`,
    { id, after },
  );

async function mutate(query: string, input: object): Promise<void> {
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { errors } = await response.json();
  expect(errors).toBeUndefined();
}

describe("companyNews", () => {
  it("tells revisions and who is there over one connection, each as soon as it happens", async () => {
    await api.store({ slug: "both", records });
    const id = idOfCompany("both");
    const [role] = records.roles;
    const rename = (requestKey: string | null, title: string) =>
      mutate("mutation ($input: ApplyChangesInput!) { applyChanges(input: $input) { revision } }", {
        company: id,
        requestKey,
        changes: [
          {
            updateRole: {
              role: nodeIdOf("Role", companyIdNamed("both"), role?.id ?? expect.fail()),
              title: { en: title },
            },
          },
        ],
      });
    const look = (session: string) =>
      mutate("mutation ($input: UpdatePresenceInput!) { updatePresence(input: $input) { expiresInSeconds } }", {
        company: id,
        session,
      });

    const news = follow(id, 1);
    const change = (number: number, requestKey: string | null) => ({
      companyNews: { change: { revision: { number, requestKey } }, presence: null },
    });
    const presence = (isWhole: boolean, ...sessions: string[]) => ({
      companyNews: { change: null, presence: { isWhole, present: sessions.map((session) => ({ session })) } },
    });
    expect(await news.next()).toEqual(presence(true));
    await rename("the-first", "One");
    expect(await news.next()).toEqual(change(2, "the-first"));
    await look("window-1");
    expect(await news.next()).toEqual(presence(false, "window-1"));
    await rename(null, "Two");
    await rename("the-third", "Three");
    expect(await news.next()).toEqual(change(3, null));
    expect(await news.next()).toEqual(change(4, "the-third"));
    await news.end();
  });

  it("takes one place, and gives it back when it ends", async () => {
    await api.store({ slug: "places", records });
    const id = idOfCompany("places");
    for (let turn = 0; turn < 3; turn += 1) {
      const news = follow(id, 1);
      expect((await news.next()).companyNews.presence?.isWhole).toBe(true);
      await news.end();
    }
  });

  it("refuses a revision that there is not", async () => {
    await api.store({ slug: "known", records });
    expect(await follow(idOfCompany("known"), 7).codes()).toEqual(["UNKNOWN_REVISION"]);
  });
});
