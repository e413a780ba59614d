import { BlockBuilder } from '#engine/block-builder.ts';
import type { ColumnBlock } from '#engine/column-block.ts';
import { type CategoryWriter, LabelWriter, type NumberWriter, type StringWriter } from '#engine/column-writers.ts';
import { CLIENT_SCHEMA, FIELDS } from '#clients/fields.ts';
import { MAC_KINDS } from '#clients/address/mac-address.ts';
import { DERIVED, PLAIN, SM_LABELS, withDerived } from './record-values.ts';

const READ = CLIENT_SCHEMA.filter(({ name }) => !DERIVED.includes(name));

/** Fills a page's columns: what stands in the records into the writers that are open, in any order; what follows from that at the end. */
export class ClientWriter {
  /** In the order of PLAIN_WIRE. */
  readonly plain: readonly StringWriter[];
  readonly connection: CategoryWriter;
  /** By smLabel. */
  readonly sm: LabelWriter;
  /** By the places in MAC_KINDS. */
  readonly macKind: LabelWriter;
  /** Kilobytes. */
  readonly sent: NumberWriter;
  readonly received: NumberWriter;
  /** Epoch ms. */
  readonly firstSeen: NumberWriter;
  readonly lastSeen: NumberWriter;
  private readonly builder: BlockBuilder;

  /** @param rows how many are expected; more may come */
  constructor(rows: number) {
    const builder = new BlockBuilder(READ, rows);
    this.builder = builder;
    this.plain = PLAIN.map((key) => (FIELDS[key].kind === 'text' ? builder.text(key) : builder.category(key)));
    this.connection = builder.category('connection');
    this.sm = new LabelWriter(builder.category('sm'), SM_LABELS);
    this.macKind = new LabelWriter(builder.category('macKind'), MAC_KINDS);
    this.sent = builder.number('sent');
    this.received = builder.number('received');
    this.firstSeen = builder.number('firstSeen');
    this.lastSeen = builder.number('lastSeen');
  }

  /** What came as columns; to be asked for once, at the end. */
  block(): ColumnBlock {
    return withDerived(this.builder.build());
  }
}
