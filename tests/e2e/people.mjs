// The sample board's people who have an account here: one sits at the client, the others are its roster.

const names = [
  "Tomasz Nowak",
  "Eleanor Marsh",
  "Oliver Reed",
  "Grace Adeyemi",
  "Helen O'Connor",
  "Priya Raman",
];

export const tenantId = "8a6f2f52-0000-4000-8000-000000000001";
export const bot = { id: "28:board-clerk", name: "Board Clerk" };
export const atTheClient = account(names[0]);
export const roster = names.slice(1).map(account);

export function account(name) {
  const [givenName, ...rest] = name.split(" ");
  const surname = rest.join(" ");
  const number = String(names.indexOf(name) + 1).padStart(12, "0");
  const email = `${givenName}.${surname}@wexcombe.example`.toLowerCase().replaceAll("'", "");
  return {
    id: `29:${givenName.toLowerCase()}`,
    name,
    userPrincipleName: email,
    aadObjectId: `8a6f2f52-0000-4000-9000-${number}`,
    givenName,
    surname,
    email,
  };
}
