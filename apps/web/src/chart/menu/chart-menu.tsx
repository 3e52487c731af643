"use client";

import type { ShortId } from "@puesto/domain/identity";
import { type Relation, type RelationType, relationsTying } from "@puesto/domain/structure";
import { Focus, PanelRightOpen, Waypoints, X } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  type Editor,
  outlineRow,
  RoleMenuItems,
  roleIdOf,
  rowOf,
  useDesk,
  useShowTrace,
} from "../../structure/index.ts";
import { ContextMenu, MenuItem, MenuLine } from "../../ui/popups/menu.tsx";
import type { ChangeView } from "../../view/use-view.ts";

/** What a menu is opened for, and beside what on the screen. */
export type MenuAsked = { readonly anchor: DOMRect } & (
  | { readonly about: "role"; readonly id: ShortId }
  | { readonly about: "relation"; readonly from: ShortId; readonly to: ShortId; readonly type: RelationType }
);

/** The menu of a card or of a dotted line: everything that can be done to it. */
export function ChartMenu({
  asked,
  editor,
  changeView,
  onClose,
}: {
  asked: MenuAsked | null;
  editor: Editor | null;
  changeView: ChangeView;
  onClose: () => void;
}) {
  const text = useTranslations("roleEdit");
  const { outline } = useDesk();
  const titleOf = (id: ShortId) => outlineRow(outline, Math.max(0, rowOf(outline, id))).title;
  const label = asked === null ? "" : text("menu", { title: titleOf(asked.about === "role" ? asked.id : asked.from) });
  return (
    <ContextMenu anchor={asked?.anchor ?? null} label={label} onClose={onClose}>
      {asked === null ? null : asked.about === "role" ? (
        <RoleMenu id={asked.id} changeView={changeView} />
      ) : (
        <RelationMenu {...asked} editor={editor} changeView={changeView} titleOf={titleOf} />
      )}
    </ContextMenu>
  );
}

function RoleMenu({ id, changeView }: { id: ShortId; changeView: ChangeView }) {
  const text = useTranslations("roleEdit");
  const oversight = useTranslations("oversight");
  const showTrace = useShowTrace();
  const { selection } = useDesk();
  const chosen = selection.get();
  const ids = chosen.has(id) ? [...chosen] : [id];
  if (ids.length > 1) return <RoleMenuItems ids={ids} />;
  return (
    <>
      <MenuItem
        label={text("open")}
        icon={<PanelRightOpen size={16} aria-hidden />}
        keys={[text("enterKey")]}
        onChoose={() => {
          selection.clear();
          changeView({ open: id });
        }}
      />
      <MenuItem
        label={text("focus")}
        icon={<Focus size={16} aria-hidden />}
        onChoose={() => changeView({ focus: id })}
      />
      {(["supervisors", "overseen"] as const).map((side) => (
        <MenuItem
          key={side}
          label={oversight(`menu.${side}`)}
          icon={<Waypoints size={16} aria-hidden />}
          onChoose={() => showTrace({ side, of: id })}
        />
      ))}
      <MenuLine />
      <RoleMenuItems ids={ids} />
    </>
  );
}

function RelationMenu({
  from,
  to,
  type,
  editor,
  changeView,
  titleOf,
}: {
  from: ShortId;
  to: ShortId;
  type: RelationType;
  editor: Editor | null;
  changeView: ChangeView;
  titleOf: (id: ShortId) => string;
}) {
  const text = useTranslations("roleEdit");
  const sentence = useTranslations("relations");
  const remove = () => {
    const tie = { fromId: roleIdOf(from), toId: roleIdOf(to), type };
    const [relation]: readonly Relation[] = editor?.rows == null ? [] : [...relationsTying(editor.rows, tie)];
    if (relation !== undefined) editor?.propose([{ type: "RelationRemoved", relationId: relation.id }]);
  };
  return (
    <>
      <p className="max-w-72 px-2.5 py-1.5 text-muted text-xs">
        {titleOf(from)} · {sentence(`from.${type}`)} · {titleOf(to)}
      </p>
      {[from, to].map((id) => (
        <MenuItem
          key={id}
          label={text("openNamed", { title: titleOf(id) })}
          icon={<PanelRightOpen size={16} aria-hidden />}
          onChoose={() => changeView({ open: id })}
        />
      ))}
      {editor === null ? null : (
        <>
          <MenuLine />
          <MenuItem label={text("removeThisRelation")} icon={<X size={16} aria-hidden />} onChoose={remove} />
        </>
      )}
    </>
  );
}
