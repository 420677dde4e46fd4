import { type Directory, type ListFile, presenceBit } from './index-format.ts'

/** Loads a file of the index by its name. */
export type Load = <File>(name: string) => Promise<File>

/** Units by number, each with the fields that a gram stands in. */
export type Places = Map<number, number>

/** The units that hold a gram, or one that begins with it. */
export async function readPlaces(load: Load, [first]: Directory, gram: string): Promise<Places> {
  const places: Places = new Map()
  const files = first.flatMap((each, index) =>
    each < gram + last && (first[index + 1] ?? last) > gram ? load<ListFile>(`list-${index}`) : [],
  )
  for (const [grams, lists] of await Promise.all(files))
    grams.split(' ').forEach((each, index) => {
      let unit = 0
      if (each.startsWith(gram))
        for (const entry of lists[index] ?? []) {
          unit += Math.trunc(entry)
          places.set(unit, (places.get(unit) ?? presenceBit) | Math.round((entry % 1) * 100))
        }
    })
  return places
}

/** Comes after every character of a gram. */
const last = '\uffff'
