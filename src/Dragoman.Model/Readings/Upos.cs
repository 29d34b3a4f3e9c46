namespace Dragoman.Model;

/// <summary>The seventeen universal parts of speech of Universal Dependencies.</summary>
public enum Upos : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}
