Por favor deje su mensaje después del tono: su nombre, su número y en qué podemos ayudarle. Sus palabras se graban. Cuando termine, oprima numeral.
