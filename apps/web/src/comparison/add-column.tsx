"use client";

import { Dialog } from "@base-ui/react/dialog";
import { folded } from "@puesto/domain/text";
import { Command } from "cmdk";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FoundRoleList, lineLook, PaletteField, shortRoleId, Tally, useRoleSearch } from "../structure/index.ts";
import { useRouter } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { paletteLook } from "../ui/popups/palette-look.ts";
import { type Asked, comparisonAddress } from "../view/comparison-address.ts";

interface Kind {
  readonly key: string;
  readonly name: string;
}

/** Puts another role, or a kind of role, beside those that are compared. */
export function AddColumn({ slug, asked, kinds }: { slug: string; asked: Asked; kinds: readonly Kind[] }) {
  const text = useTranslations("compare");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const go = (wanted: Partial<Asked>) => {
    setOpen(false);
    router.push(comparisonAddress(`/${slug}`, { ...asked, ...wanted }), { scroll: false });
  };
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={buttonLook("solid")}>
        <Plus size={16} aria-hidden />
        {text("add")}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={paletteLook.backdrop} />
        <Dialog.Popup className={paletteLook.popup}>
          <Dialog.Title className="px-4 pt-3 font-medium text-accent text-sm">{text("addTitle")}</Dialog.Title>
          <ColumnList
            slug={slug}
            asked={asked}
            kinds={kinds}
            onRole={(id) => go({ roles: [...asked.roles, id] })}
            onKind={(key) => go({ kinds: [...asked.kinds, key] })}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ColumnList({
  slug,
  asked,
  kinds,
  onRole,
  onKind,
}: {
  slug: string;
  asked: Asked;
  kinds: readonly Kind[];
  onRole: (id: Asked["roles"][number]) => void;
  onKind: (key: string) => void;
}) {
  const text = useTranslations("compare");
  const search = useTranslations("search");
  const [typed, setTyped] = useState("");
  const roles = useRoleSearch(slug, typed);
  const sought = folded(typed);
  const matching = kinds.filter(({ name }) => folded(name).includes(sought));
  return (
    <Command shouldFilter={false} loop label={text("addTitle")} className="flex max-h-[min(34rem,80dvh)] flex-col">
      <PaletteField typed={typed} onType={setTyped} placeholder={search("placeholder")} />
      <Command.List className="overflow-y-auto overscroll-contain p-1.5">
        <FoundRoleList
          search={roles}
          start={null}
          refusalOf={(role) => (asked.roles.includes(shortRoleId(role.id)) ? text("already") : null)}
          onChoose={(role) => onRole(shortRoleId(role.id))}
        />
        {matching.length > 0 ? (
          <Command.Group
            heading={text("kinds")}
            className="**:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-muted **:[[cmdk-group-heading]]:text-xs"
          >
            {matching.map(({ key, name }) => {
              const isThere = asked.kinds.includes(key);
              return (
                <Command.Item
                  key={key}
                  value={`kind ${key}`}
                  disabled={isThere}
                  onSelect={() => onKind(key)}
                  className={lineLook}
                >
                  <span className={`grow font-medium ${isThere ? "text-muted" : ""}`}>{name}</span>
                  {isThere ? <span className="text-muted text-xs">{text("already")}</span> : null}
                </Command.Item>
              );
            })}
          </Command.Group>
        ) : null}
      </Command.List>
      <Tally found={roles.found} />
    </Command>
  );
}
