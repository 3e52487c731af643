"use client";

import { at, cardsIn } from "@puesto/chart";
import type { ShortId } from "@puesto/domain/identity";
import type { Outline } from "@puesto/domain/structure";
import { Background, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { type Editor, idAt, type Traced, useDesk, usePicker } from "../structure/index.ts";
import type { ChangeView, View } from "../view/use-view.ts";
import { type CardMarks, CardMarksProvider, noMarks } from "./card/card-mark.tsx";
import { type CardOnlookers, CardOnlookersProvider } from "./card/card-onlookers.tsx";
import { CardStoreProvider, createCardStore } from "./card/card-store.tsx";
import { RelationArrow, RelationEdge, ReportingEdge } from "./card/chart-edges.tsx";
import { RoleCard } from "./card/role-card.tsx";
import { DragGhost } from "./drag/drag-ghost.tsx";
import { useDrag } from "./drag/use-drag.ts";
import { FarCanvas } from "./far-canvas.tsx";
import { FarOnlookers } from "./far-onlookers.tsx";
import { ChartMenu, type MenuAsked } from "./menu/chart-menu.tsx";
import { Minimap } from "./minimap.tsx";
import { type FirstLook, firstLook, headroom, lookOnPaper, margin } from "./picture/camera.ts";
import { viewFolded, viewRevealing } from "./picture/folding.ts";
import { type Picture, placeOfRole } from "./picture/picture.ts";
import { type CardNode, type ChartEdge, windowNodes } from "./picture/window-nodes.ts";
import { LassoFrame } from "./select/lasso-frame.tsx";
import { PickBanner } from "./select/pick-banner.tsx";
import { useChoosing } from "./select/use-choosing.ts";
import { useLasso } from "./select/use-lasso.ts";
import { useCamera } from "./use-camera.ts";
import { useKeys } from "./use-keys.ts";
import { usePicture } from "./use-picture.ts";
import { firstPlaces, useWindow } from "./use-window.ts";

/** What can be asked of a chart from outside. */
export interface ChartHandle {
  /** Shows all of the picture. */
  fit(): void;
  /** Opens a role and shows it, whatever has to be unfolded for that. */
  goTo(id: ShortId): void;
  /** Unfolds what hides these roles; moves no further than the first of them needs, or shows the whole, or these together. */
  reveal(ids: readonly ShortId[], look: "first" | "whole" | "these"): void;
  zoomBy(factor: number): void;
}

interface ChartProps {
  readonly outline: Outline;
  readonly view: View;
  readonly changeView: ChangeView;
  /** Null where nothing can be edited. */
  readonly editor: Editor | null;
  /** What is different of roles, where the chart compares two moments. */
  readonly marks?: CardMarks | undefined;
  /** The ties that stand out; null where all do. */
  readonly traced: Traced | null;
  /** Who else looks at which role. */
  readonly onlookers: CardOnlookers;
  readonly ref: Ref<ChartHandle>;
}

const nodeTypes = { role: RoleCard };
const edgeTypes = { reporting: ReportingEdge, relation: RelationEdge };
const furthestZoom = 0.0005;
const nearestZoom = 2;

/** A company's structure as a picture to move in. The outline has at least one role. */
export function Chart(props: ChartProps) {
  const picture = usePicture(props.outline, props.view);
  const [look] = useState(() => firstLook(picture, props.view));
  // Nodes reach React Flow by an effect, which no server runs: what the server is to draw it gets beforehand.
  const [first] = useState(() =>
    windowNodes(picture, firstPlaces(picture, look), { relations: props.view.relations, traced: props.traced }, 0),
  );
  return (
    <div className="chart size-full">
      <ReactFlowProvider initialNodes={first.nodes} initialEdges={first.edges}>
        <CardMarksProvider value={props.marks ?? noMarks}>
          <CardOnlookersProvider value={props.onlookers}>
            <Stage {...props} picture={picture} look={look} />
          </CardOnlookersProvider>
        </CardMarksProvider>
      </ReactFlowProvider>
    </div>
  );
}

function Stage({
  view,
  changeView,
  editor,
  marks = noMarks,
  traced,
  onlookers,
  ref,
  picture,
  look,
}: ChartProps & { picture: Picture; look: FirstLook }) {
  const text = useTranslations("chart");
  const [isAwake, setAwake] = useState(false);
  const { places, isFar } = useWindow(picture, look, isAwake);
  const camera = useCamera(picture, view);
  const flow = useReactFlow();
  const stage = useRef<HTMLDivElement>(null);
  const [store] = useState(() => createCardStore(view.open, view.open ?? idAt(picture.outline, 0)));
  store.fold = (id) => {
    camera.hold(id);
    changeView(viewFolded(view, picture, id));
  };
  useEffect(
    () => store.set(view.open === null ? { open: null } : { open: view.open, active: view.open }),
    [store, view.open],
  );

  const { drag, onPointerDown, wasDrag } = useDrag(picture, editor, store);
  const choosing = useChoosing(view, changeView, editor !== null);
  const { lasso, wasLasso, onMouseDownCapture } = useLasso(picture, editor !== null, choosing.all);
  const [menu, setMenu] = useState<MenuAsked | null>(null);
  store.openMenu = (id, anchor) => setMenu({ about: "role", id, anchor });
  const { task, selection } = useDesk();
  const picker = usePicker();
  const picksHere = picker !== null && task !== null && "onChart" in task && task.onChart === true ? picker : null;
  const [refusal, setRefusal] = useState<string | null>(null);
  /** While another role is picked, the card under the pointer says whether it can be that one. */
  const pointed = useRef<{ readonly task: typeof task; readonly id: ShortId | null }>({ task, id: null });
  const point = (id: ShortId | null) => {
    if (picksHere === null || (pointed.current.task === task && pointed.current.id === id)) return;
    pointed.current = { task, id };
    const reason = id === null ? null : picksHere.refusalOf(id);
    setRefusal(reason);
    store.set({ drop: id === null ? null : { over: id, where: "INTO", isAllowed: reason === null } });
  };
  const choose = (id: ShortId) => {
    if (picksHere === null) return choosing.open(id);
    point(null);
    picksHere.pick(id);
  };
  const clickCard = (event: MouseEvent, { data: { id } }: CardNode) => {
    if (wasDrag() || wasLasso()) return;
    if (picksHere === null && (event.ctrlKey || event.metaKey || event.shiftKey)) choosing.toggle(id);
    else choose(id);
  };

  const { nodes, edges } = useMemo(() => {
    // The card that the tab key reaches is always there, however far the window is from it.
    const { active } = store.get();
    const anchor = Math.max(0, active === null ? 0 : placeOfRole(picture, active));
    return windowNodes(picture, isFar ? [] : places, { relations: view.relations, traced }, anchor);
  }, [picture, places, isFar, view.relations, traced, store]);

  useEffect(() => {
    const list = stage.current?.querySelector(".react-flow__nodes");
    list?.setAttribute("role", "tree");
    list?.setAttribute("aria-label", text("tree"));
    list?.setAttribute("aria-multiselectable", String(editor !== null));
  }, [text, editor]);

  useImperativeHandle(ref, () => ({
    fit: camera.fit,
    goTo: (id) => {
      changeView(viewRevealing(view, picture, id));
      camera.show(id);
    },
    reveal: (ids, look) => {
      const [first] = ids;
      if (first === undefined) return;
      let revealed = view;
      for (const id of ids) revealed = { ...revealed, ...viewRevealing(revealed, picture, id) };
      const { focus, toggled } = revealed;
      if (focus === view.focus && toggled.join() === view.toggled.join()) {
        return look === "whole" ? camera.fit() : look === "these" ? camera.frame(ids) : camera.keepInSight(first);
      }
      if (look === "whole") camera.fitNext();
      else if (look === "these") camera.frameNext(ids);
      else camera.showNext(first);
      changeView({ focus, toggled });
    },
    zoomBy: camera.zoomBy,
  }));

  // From afar there are no cards to click on: the one that is drawn under the pointer is meant.
  const clickPane = (event: MouseEvent) => {
    if (wasLasso()) return;
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const [place] = isFar ? (cardsIn(picture.arrangement, { x, y, width: 0, height: 0 }, 1) ?? []) : [];
    if (place === undefined) {
      selection.clear();
      return view.open !== null && changeView({ open: null });
    }
    const id = idAt(picture.outline, at(picture.shown.rows, place));
    choose(id);
    camera.show(id);
  };

  const openMenu = (event: MouseEvent) => {
    const id = cardUnder(event.target);
    if (id === null) return;
    event.preventDefault();
    store.openMenu(id, new DOMRect(event.clientX, event.clientY));
  };
  const openLineMenu = (event: MouseEvent, edge: ChartEdge) => {
    if (edge.type !== "relation" || edge.data === undefined) return;
    event.preventDefault();
    const { from, to, type } = edge.data;
    setMenu({ about: "relation", from, to, type, anchor: new DOMRect(event.clientX, event.clientY) });
  };
  const onKeyDown = useKeys({ picture, editor, store, choosing, onEnter: choose, keepInSight: camera.keepInSight });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the tree inside, which React Flow draws.
    <div
      ref={stage}
      className="chart-stage relative size-full"
      style={lookVariables(isAwake ? lookOnPaper(picture) : look)}
      {...(isAwake ? {} : { "data-asleep": "" })}
      {...(isFar ? { "data-far": "" } : {})}
      onKeyDown={onKeyDown}
      onMouseDownCapture={onMouseDownCapture}
      onContextMenu={openMenu}
      // As the pointer moves: cards that are drawn anew under a resting one enter and leave it by themselves.
      onMouseMove={(event) => point(idOfNode(event.target))}
      onMouseLeave={() => point(null)}
      onPointerDown={(event) => onPointerDown(event, cardUnder(event.target))}
    >
      {drag === null ? null : <DragGhost drag={drag} outline={picture.outline} />}
      {lasso === null ? null : <LassoFrame lasso={lasso} />}
      {picksHere === null ? null : <PickBanner picker={picksHere} refusal={refusal} />}
      <ChartMenu asked={menu} editor={editor} changeView={changeView} onClose={() => setMenu(null)} />
      <FarCanvas picture={picture} marks={marks} traced={traced} isFar={isFar && isAwake} />
      {isFar && isAwake ? <FarOnlookers picture={picture} onlookers={onlookers} /> : null}
      <RelationArrow />
      <CardStoreProvider value={store}>
        <ReactFlow<CardNode, ChartEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          minZoom={furthestZoom}
          maxZoom={nearestZoom}
          onInit={() => {
            camera.begin();
            setAwake(true);
          }}
          onNodeClick={clickCard}
          onNodeDoubleClick={(_, node) => changeView({ focus: node.data.id })}
          onEdgeClick={openLineMenu}
          onEdgeContextMenu={openLineMenu}
          onPaneClick={clickPane}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          zoomOnDoubleClick={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          aria-label={text("chart")}
        >
          <Background gap={22} size={1.25} />
        </ReactFlow>
        <Minimap picture={picture} />
      </CardStoreProvider>
    </div>
  );
}

/** The role whose card is pressed, unless it is the button on it. */
function cardUnder(target: EventTarget): ShortId | null {
  return target instanceof Element && target.closest("button") !== null ? null : idOfNode(target);
}

function idOfNode(target: EventTarget): ShortId | null {
  const id = target instanceof Element ? target.closest(".react-flow__node")?.getAttribute("data-id") : null;
  return id == null ? null : (id as ShortId);
}

/** A look for the style sheet: the first one, or once that is over the one on paper. */
function lookVariables({ picture, world, screen, isBound, furthestWide, furthestNarrow }: FirstLook) {
  const variables: Record<`--${string}`, number> = {
    "--picture-width": picture.width,
    "--picture-height": picture.height,
    "--world-x": world.x,
    "--world-y": world.y,
    "--screen-width": screen.width,
    "--height-wide": screen.height,
    "--height-narrow": screen.heightNarrow,
    "--screen-x": screen.x,
    "--screen-y": screen.y,
    "--headroom": headroom,
    "--margin": margin,
    "--furthest-wide": furthestWide,
    "--furthest-narrow": furthestNarrow,
    // What is not bound may be this much further out than its bounds.
    "--slack": isBound ? 0 : 1e7,
  };
  return variables;
}
