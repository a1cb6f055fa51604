declare module 'tz-lookup' {
  /** IANA time zone of a position. */
  export default function timeZoneAt(latitude: number, longitude: number): string;
}
