import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a visitor decided about personalisation; without a row it is on. */
@Entity({ name: 'visitor_choice' })
export class VisitorChoiceEntity {
  @PrimaryColumn('varchar', { length: 200 })
  visitorId!: string;

  /** 1 or 0. */
  @Column('integer')
  personalised!: number;

  @Column('varchar', { length: 30 })
  updatedAt!: string;
}

/** A theme that a visitor says they like or do not care for: a term of the profile, such as `tag:bronze`. */
@Entity({ name: 'stated_taste' })
export class StatedTasteEntity {
  @PrimaryColumn('varchar', { length: 200 })
  visitorId!: string;

  @PrimaryColumn('varchar', { length: 300 })
  term!: string;

  /** 1 or 0. */
  @Column('integer')
  likes!: number;

  @Column('varchar', { length: 30 })
  createdAt!: string;
}

/** "Not because of this": one item or one theme that must not speak for an item. */
@Entity({ name: 'reason_veto' })
export class ReasonVetoEntity {
  @PrimaryColumn('varchar', { length: 200 })
  visitorId!: string;

  /** Empty when it must speak for none. */
  @PrimaryColumn('varchar', { length: 200 })
  itemId!: string;

  @PrimaryColumn('varchar', { length: 300 })
  because!: string;

  @Column('varchar', { length: 30 })
  createdAt!: string;
}
